import { defineSiteMapQuestion } from './_site-map-page.ts';

/** 12.3.1: the site map shows the architecture of the site. A person compares. */
export default defineSiteMapQuestion('12.3.1', {
  fr: 'Ce plan du site ({count} liens) présente-t-il toutes les rubriques du site, de sorte que chaque page puisse être atteinte ?',
  en: 'Does this site map ({count} links) show every section of the site, so that each page can be reached?',
});
