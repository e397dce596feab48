import { definePageRule, failed, passed, proposed } from '#rule-kit';
import { placeInSource, scanSource } from '../_source.ts';

/** 8.1.3: the declaration comes before the `<html>` tag. Blanks, comments and `<?xml …?>` may precede it. */
export default definePageRule({
  test: '8.1.3',
  needs: ['source'],
  decides: ['passed', 'failed', 'inapplicable'],
  reach: 'document',
  impact: 'minor',
  messages: {
    late: {
      fr: 'La balise doctype (ligne {line}) vient après la balise <{tag}> : les navigateurs l’ignorent.',
      en: 'The doctype (line {line}) comes after the <{tag}> tag: browsers ignore it.',
    },
    afterText: {
      fr: 'Du texte précède la balise doctype (ligne {line}), qui n’est alors plus lue : « {text} ».',
      en: 'Text comes before the doctype (line {line}), which is then no longer read: “{text}”.',
    },
  },
  fixes: {
    late: {
      fr: 'Placer <!DOCTYPE html> au tout début du document, avant <html>.',
      en: 'Put <!DOCTYPE html> at the very beginning of the document, before <html>.',
    },
    afterText: {
      fr: 'Retirer ce qui précède la balise doctype.',
      en: 'Remove what comes before the doctype.',
    },
  },

  targets: ({ source }) => scanSource(source).doctypes.slice(0, 1),
  at: (doctype, { source }) => placeInSource(scanSource(source), doctype.offset).place,

  check({ offset }, { source }) {
    const scan = scanSource(source);
    const [first] = scan.tags;
    const { line } = placeInSource(scan, offset);
    if (first && first.offset < offset) return failed('late', { data: { line, tag: first.name } });
    if (scan.firstText < offset) {
      const text = source.html.slice(scan.firstText, offset).trim().slice(0, 60);
      return proposed('afterText', { data: { line, text } });
    }
    return passed();
  },
});
