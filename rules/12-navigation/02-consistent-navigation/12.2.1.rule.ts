import homePage from './_home-page.ts';
import sameOrder from './_same-order.ts';

export default [homePage, sameOrder];
