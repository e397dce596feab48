import { definePageRule, failed, passed, tidy } from '#rule-kit';
import { pageTitle } from '../_title.ts';

/** 8.5.1: the page has a title. Browsers read the first `<title>` of the document, wherever it stands. */
export default definePageRule({
  test: '8.5.1',
  needs: ['dom'],
  decides: ['passed', 'failed'],
  reach: 'document',
  impact: 'major',
  messages: {
    missing: {
      fr: 'La page n’a pas de balise <title>.',
      en: 'The page has no <title> tag.',
    },
    empty: {
      fr: 'La balise <title> de la page est vide.',
      en: 'The <title> tag of the page is empty.',
    },
  },
  fixes: {
    missing: {
      fr: 'Ajouter dans <head> une balise <title> qui dit le sujet de la page, puis le nom du site.',
      en: 'Add to <head> a <title> tag that says what the page is about, then the name of the site.',
    },
    empty: {
      fr: 'Écrire dans la balise <title> le sujet de la page, puis le nom du site.',
      en: 'Write in the <title> tag what the page is about, then the name of the site.',
    },
  },
  targets: ({ dom }) => [dom.root],
  at: () => null,
  check(_root, { dom }) {
    const title = pageTitle(dom);
    if (!title) return failed('missing');
    return tidy(dom.text(title, { rendered: false })) === ''
      ? failed('empty', { at: title })
      : passed();
  },
});
