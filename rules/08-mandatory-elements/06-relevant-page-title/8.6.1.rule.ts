import relevantTitle from './_relevant-title.ts';
import uniqueTitle from './_unique-title.ts';

export default [relevantTitle, uniqueTitle];
