import type { Doctype, ElementNode } from '#model';
import { cantTell, definePageRule, failed, passed, tidy } from '#rule-kit';

/**
 * 8.3.1 asks that a default language is *present*; whether the code is valid is 8.4.1.
 * Two ways satisfy it: on `<html>`, or on every text or one of its parents. Which attribute counts on
 * `<html>` depends on the doctype: `lang` in HTML, both in XHTML 1.0, `xml:lang` in XHTML 1.1.
 * axe's `html-has-lang` only knows `lang` on `<html>`, so its failures cannot decide this test.
 */
export default definePageRule({
  test: '8.3.1',
  needs: ['dom'],
  decides: ['passed', 'failed'],
  reach: 'document',
  impact: 'major',
  messages: {
    textless: {
      fr: 'La page n’indique aucune langue par défaut et ne montre aucun texte pour l’instant : en montre-t-elle après une action ?',
      en: 'The page indicates no default language and shows no text for now: does it show any after an action?',
    },
    missing: {
      fr: 'La page n’indique aucune langue par défaut : ni sur <html>, ni sur {count} de ses textes. Premier : « {text} ».',
      en: 'The page gives no default language: neither on <html> nor on {count} of its texts. First: “{text}”.',
    },
    half: {
      fr: 'En XHTML 1.0, <html> porte lang="{lang}" mais pas xml:lang : la méthode officielle demande les deux. Faut-il l’exiger ?',
      en: 'In XHTML 1.0, <html> carries lang="{lang}" but no xml:lang: the official method asks for both. Should it be required?',
    },
  },
  fixes: {
    missing: {
      fr: 'Ajouter l’attribut lang à la balise <html>, par exemple <html lang="fr">.',
      en: 'Add a lang attribute to the <html> tag, for example <html lang="en">.',
    },
    half: {
      fr: 'Ajouter à <html> un attribut xml:lang de même valeur que lang.',
      en: 'Add to <html> an xml:lang attribute with the value of lang.',
    },
  },

  targets: ({ dom }) => [dom.root],

  check(root, { dom }) {
    const { doctype, contentType } = dom.document;
    const readsXml = contentType === 'application/xhtml+xml' || isXhtml(doctype, '1.1');
    if (languageOf(root, readsXml)) {
      const { lang, 'xml:lang': xmlLang } = root.attributes;
      const half = isXhtml(doctype, '1.0') && tidy(lang) !== '' && tidy(xmlLang) === '';
      return half ? cantTell('half', { data: { lang: tidy(lang) } }) : passed();
    }
    const shown = dom
      .texts()
      .filter((text) => text.frame === 0 && text.rendered && tidy(text.text) !== '');
    const orphans = shown.filter(
      (text) => !dom.closest(text, (element) => languageOf(element, readsXml) !== ''),
    );
    const [first] = orphans;
    if (!first) return shown.length > 0 ? passed() : cantTell('textless');
    const data = { count: orphans.length, text: tidy(first.text).slice(0, 80) };
    return failed('missing', { data });
  },
});

/** HTML reads `lang`; `xml:lang` counts in XHTML only (RGAA glossary, default language). */
function languageOf({ attributes }: ElementNode, readsXml: boolean): string {
  return tidy(attributes['lang']) || (readsXml ? tidy(attributes['xml:lang']) : '');
}

function isXhtml(doctype: Doctype | null, version: '1.0' | '1.1'): boolean {
  return doctype?.publicId.includes(`XHTML ${version}`) ?? false;
}
