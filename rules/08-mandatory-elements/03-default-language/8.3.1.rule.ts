import type { ElementNode } from '#model';
import { definePageRule, failed, passed, tidy } from '#rule-kit';

/**
 * 8.3.1 asks that a default language is *present*; whether the code is valid is 8.4.1.
 * Two ways satisfy it: on `<html>`, or on every text or one of its parents.
 * axe's `html-has-lang` only knows the first, so its failures cannot decide this test.
 */
export default definePageRule({
  test: '8.3.1',
  needs: ['dom'],
  decides: ['passed', 'failed'],
  reach: 'document',
  impact: 'major',
  messages: {
    missing: {
      fr: 'La page n’indique aucune langue par défaut : ni sur <html>, ni sur {count} de ses textes. Premier : « {text} ».',
      en: 'The page gives no default language: neither on <html> nor on {count} of its texts. First: “{text}”.',
    },
  },
  fixes: {
    missing: {
      fr: 'Ajouter l’attribut lang à la balise <html>, par exemple <html lang="fr">.',
      en: 'Add a lang attribute to the <html> tag, for example <html lang="en">.',
    },
  },

  targets: ({ dom }) => [dom.root],

  check(root, { dom }) {
    const xhtml = dom.document.contentType === 'application/xhtml+xml';
    if (languageOf(root, xhtml)) return passed();
    const orphans = dom
      .texts()
      .filter((text) => text.frame === 0 && text.rendered && tidy(text.text) !== '')
      .filter((text) => !dom.closest(text, (element) => languageOf(element, xhtml) !== ''));
    const [first] = orphans;
    if (!first) return passed();
    return failed('missing', {
      data: { count: orphans.length, text: tidy(first.text).slice(0, 80) },
    });
  },
});

/** HTML reads `lang`; `xml:lang` counts in XHTML served as such (RGAA glossary, default language). */
function languageOf({ attributes }: ElementNode, xhtml: boolean): string {
  return tidy(attributes['lang']) || (xhtml ? tidy(attributes['xml:lang']) : '');
}
