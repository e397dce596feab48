import { defineSiteMapQuestion } from './_site-map-page.ts';

/** 12.3.2: the links of the site map work. They are not followed from here. */
export default defineSiteMapQuestion('12.3.2', {
  fr: 'Les {count} liens de ce plan du site fonctionnent-ils tous ?',
  en: 'Do all {count} links of this site map work?',
});
