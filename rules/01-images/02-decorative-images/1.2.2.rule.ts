import { cantTell, definePageRule, failed, type DomView } from '#rule-kit';
import { images, nameOf, type Image } from '../_shared.ts';

/**
 * An area without `href` has no action. Whether it carries information is a person's to say, but for one that its
 * author hid and yet named: it is wrong either way, and filed here since it is declared decorative.
 */
export default definePageRule({
  test: '1.2.2',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    hiddenWithName: {
      fr: 'La zone non cliquable ({coords}) porte aria-hidden="true" et a pourtant {source}="{name}".',
      en: 'The area without a link ({coords}) carries aria-hidden="true" and yet has {source}="{name}".',
    },
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

  fixes: {
    hiddenWithName: {
      fr: 'Retirer {source} ; si la zone porte une information, retirer aria-hidden et la mettre dans alt.',
      en: 'Remove {source}; if the area carries information, remove aria-hidden and put it in alt.',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'area').filter(({ element }) => !('href' in element.attributes)),
  at: ({ element }) => element,

  check(area, { dom }) {
    const { element, names, extraNames, isHidden, isPresentational } = area;
    const { alt, coords = '' } = element.attributes;
    // An area under aria-hidden may keep an alt, no other name.
    const other = [...names, ...extraNames].find(({ source }) => source !== 'alt');
    if (isHidden && other && !isOfCaptionedImage(dom, area))
      return failed('hiddenWithName', {
        data: { coords, source: other.source, name: other.text.slice(0, 120) },
      });
    const name = nameOf({ names: [...names, ...extraNames] });
    if (name !== '') return cantTell('named', { data: { coords, name } });
    const isDeclared = alt !== undefined || isHidden || isPresentational;
    return cantTell(isDeclared ? 'declared' : 'unmarked', { data: { coords } });
  },
});

/** A captioned image is out of the test (criterion 1.9), and so are its areas. */
function isOfCaptionedImage(dom: DomView, { caption }: Image): boolean {
  const mapped = images(dom, 'img', 'object', 'input').filter(
    ({ element }) => 'usemap' in element.attributes,
  );
  return caption !== undefined || mapped.some((image) => image.caption !== undefined);
}
