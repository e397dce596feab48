import { cantTell, definePageRule } from '#rule-kit';
import { images, nameOf } from '../_shared.ts';

/** An area without `href` has no action. Whether it carries information is a person's to say. */
export default definePageRule({
  test: '1.2.2',
  needs: ['dom'],
  decides: ['inapplicable'],
  impact: 'minor',
  messages: {
    named: {
      fr: 'La zone non cliquable ({coords}) est nommée « {name} » : apporte-t-elle une information, ou faut-il l’ignorer ?',
      en: 'The area without a link ({coords}) is named “{name}”: does it bring information, or should it be ignored?',
    },
    declared: {
      fr: 'La zone non cliquable ({coords}) est ignorée par les technologies d’assistance : est-elle bien décorative ?',
      en: 'The area without a link ({coords}) is ignored by assistive technologies: is it decorative indeed?',
    },
    unmarked: {
      fr: 'La zone non cliquable ({coords}) n’a pas d’attribut alt : décorative, elle relève de ce test ; porteuse d’information, du test 1.1.2.',
      en: 'The area without a link ({coords}) has no alt attribute: it fails this test if decorative, test 1.1.2 if informative.',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'area').filter(({ element }) => !('href' in element.attributes)),
  at: ({ element }) => element,

  check(area) {
    const { element, names, extraNames, isHidden, isPresentational } = area;
    const { alt, coords = '' } = element.attributes;
    const name = nameOf({ names: [...names, ...extraNames] });
    if (name !== '') return cantTell('named', { data: { coords, name } });
    const isDeclared = alt !== undefined || isHidden || isPresentational;
    return cantTell(isDeclared ? 'declared' : 'unmarked', { data: { coords } });
  },
});
