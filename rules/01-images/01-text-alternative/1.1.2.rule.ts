import { cantTell, definePageRule, failed, failedHereOrOn, passed, proposed } from '#rule-kit';
import { images } from '../_shared.ts';

/**
 * An area with `href` is a link, hence informative. The official list for areas is short: `aria-label` or
 * `alt`; axe also takes `title` and `aria-labelledby`, which a person may accept if they are really read.
 */
export default definePageRule({
  test: '1.1.2',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    unnamed: {
      fr: 'La zone cliquable vers « {href} » n’a ni alt, ni aria-label.',
      en: 'The clickable area to “{href}” has neither alt nor aria-label.',
    },
    otherSource: {
      fr: 'La zone cliquable vers « {href} » n’est nommée que par {source} (« {name} ») : la méthode officielle attend alt ou aria-label.',
      en: 'The clickable area to “{href}” is named by {source} alone (“{name}”): the official method expects alt or aria-label.',
    },
    neutral: {
      fr: 'La zone non cliquable ({coords}) n’a pas d’attribut alt : porteuse d’information, elle relève de ce test ; de décoration, du test 1.2.2.',
      en: 'The area without a link ({coords}) has no alt attribute: it fails this test if informative, test 1.2.2 if decorative.',
    },
    declared: {
      fr: 'La zone non cliquable ({coords}) est déclarée décorative par son code : porte-t-elle une information ?',
      en: 'The area without a link ({coords}) is declared decorative by its code: does it carry information?',
    },
  },
  fixes: {
    unnamed: {
      fr: 'Ajouter à la balise <area> un alt qui dit où mène le lien.',
      en: 'Add to the <area> tag an alt that says where the link leads.',
    },
    otherSource: {
      fr: 'Reprendre ce nom dans un attribut alt.',
      en: 'Repeat this name in an alt attribute.',
    },
    neutral: {
      fr: 'Ajouter un attribut alt : avec l’information de la zone, ou vide (alt="").',
      en: 'Add an alt attribute: with the information of the area, or empty (alt="").',
    },
  },

  targets: ({ dom }) => images(dom, 'area'),
  at: ({ element }) => element,

  check({ element, names, extraNames, isHidden, isPresentational }) {
    if (names.length > 0) return passed();
    const { href, alt, coords = '' } = element.attributes;
    const [extra] = extraNames;
    if (href === undefined) {
      const isDeclared = alt !== undefined || isHidden || isPresentational || extra !== undefined;
      return isDeclared
        ? cantTell('declared', { data: { coords } })
        : failedHereOrOn(['1.2.2'], 'neutral', { data: { coords } });
    }
    const data = { href: href.slice(0, 120) };
    return extra
      ? proposed('otherSource', { data: { ...data, source: extra.source, name: extra.text } })
      : failed('unnamed', { data });
  },
});
