/** What 8.4.1 says of a page's default language. */
export const messages = {
  invalid: {
    fr: 'Le code de langue de la page, « {code} », n’existe pas.',
    en: 'The language code of the page, “{code}”, does not exist.',
  },
  contradicted: {
    fr: 'La page est indiquée en « {code} », mais son texte ({letters} lettres) est en « {detected} » : « {text} ».',
    en: 'The page is marked “{code}” but its text ({letters} letters) is in “{detected}”: “{text}”.',
  },
  mismatch: {
    fr: 'Les attributs lang (« {lang} ») et xml:lang (« {xmlLang} ») de la balise <html> se contredisent.',
    en: 'The lang (“{lang}”) and xml:lang (“{xmlLang}”) attributes of the <html> tag contradict each other.',
  },
  unsure: {
    fr: 'La page est-elle bien rédigée en « {code} » ? {letters} lettres de texte sans autre indication de langue : « {text} ».',
    en: 'Is the page really written in “{code}”? {letters} letters of text without another language mark: “{text}”.',
  },
  looksLike: {
    fr: 'La page est-elle bien rédigée en « {code} » ? Ses {letters} lettres de texte sans autre indication de langue semblent en « {detected} » : « {text} ».',
    en: 'Is the page really written in “{code}”? Its {letters} letters of text without another language mark look like “{detected}”: “{text}”.',
  },
  noText: {
    fr: 'Aucun texte ne dépend du seul code de la page, « {code} » : est-ce bien la langue principale de ce qu’elle présente ?',
    en: 'No text depends on the page’s own code, “{code}”: is it the main language of what the page presents?',
  },
  outweighed: {
    fr: 'Le texte sans autre indication est bien en « {code} » ({letters} lettres), mais la page en porte davantage d’indiqué autrement ({codes}) : laquelle est sa langue principale ?',
    en: 'The text without another mark is in “{code}” ({letters} letters), but the page holds more that is marked otherwise ({codes}): which is its main language?',
  },
  onElements: {
    fr: 'La balise <html> n’indique pas de langue, mais chaque texte a la sienne : vérifier que ces codes conviennent ({codes}).',
    en: 'The <html> tag gives no language but each text has its own: check that these codes are right ({codes}).',
  },
};
