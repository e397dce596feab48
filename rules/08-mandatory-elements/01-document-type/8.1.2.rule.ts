import { definePageRule, failed, passed } from '#rule-kit';
import { placeInSource, scanSource } from '../_source.ts';
import { isKnownDoctype } from './_known-doctypes.ts';

/** 8.1.2: the document type is one of the known ones, identifiers included. Without any, 8.1.1 fails. */
export default definePageRule({
  test: '8.1.2',
  needs: ['source'],
  decides: ['passed', 'failed', 'inapplicable'],
  reach: 'document',
  impact: 'minor',
  messages: {
    unknown: {
      fr: 'Le type de document n’est pas une déclaration valide : {doctype}',
      en: 'The document type is not a valid declaration: {doctype}',
    },
  },
  fixes: {
    unknown: {
      fr: 'Écrire <!DOCTYPE html>, ou reprendre lettre pour lettre les identifiants publiés pour HTML 4.01 ou XHTML.',
      en: 'Write <!DOCTYPE html>, or use letter for letter the identifiers published for HTML 4.01 or XHTML.',
    },
  },

  targets: ({ source }) => scanSource(source).doctypes.slice(0, 1),
  at: (doctype, { source }) => placeInSource(scanSource(source), doctype.offset).place,

  check(doctype, { source }) {
    if (isKnownDoctype(doctype)) return passed();
    const written = source.html.slice(doctype.offset, doctype.end).replace(/\s+/gu, ' ');
    return failed('unknown', { data: { doctype: written.slice(0, 200) } });
  },
});
