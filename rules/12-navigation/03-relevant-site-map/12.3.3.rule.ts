import { defineSiteMapQuestion } from './_site-map-page.ts';

/** 12.3.3: each link of the site map leads to the page it names. */
export default defineSiteMapQuestion('12.3.3', {
  fr: 'Chacun des {count} liens de ce plan du site mène-t-il à la page que son intitulé annonce ?',
  en: 'Does each of the {count} links of this site map lead to the page that its text announces?',
});
