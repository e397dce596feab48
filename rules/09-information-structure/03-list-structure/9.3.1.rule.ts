import { definePageRule, explicitRole, failed, fromAxe, proposed } from '#rule-kit';
import { bareMenus, bulletLines, signOf } from '../_shared.ts';

/** These signs also open footnotes and lines of dialogue. */
const OTHER_USES = new Set(['*', '–', '—']);
const TRAIL = /ariane|breadcrumb|pagin|fil/iu;

const drawn = definePageRule({
  test: '9.3.1',
  name: 'drawn',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    bullets: {
      fr: '{count} lignes commencent par « {sign} » sans être dans une liste. Première : « {text} ».',
      en: '{count} lines start with “{sign}” without being in a list. First: “{text}”.',
    },
    menu: {
      fr: 'Ce menu de {count} liens n’utilise pas de liste. Premier lien : « {text} ».',
      en: 'This menu of {count} links does not use a list. First link: “{text}”.',
    },
  },
  fixes: {
    bullets: {
      fr: 'Structurer ces lignes avec ul et li, la puce étant laissée à la feuille de styles.',
      en: 'Structure these lines with ul and li, and leave the bullet to the style sheet.',
    },
    menu: {
      fr: 'Placer chaque lien dans un li d’une liste ul.',
      en: 'Put each link in a li of a ul list.',
    },
  },

  targets: ({ dom }) => [
    ...bulletLines(dom).map((lines) => ({ lines, menu: undefined })),
    ...bareMenus(dom).map((menu) => ({ lines: [], menu })),
  ],

  check({ lines, menu }, { dom }) {
    if (menu) {
      const links = dom.childElements(menu);
      const text = links[0] ? dom.text(links[0], { rendered: true }) : '';
      const isTrail = TRAIL.test(
        `${menu.attributes['class'] ?? ''} ${menu.attributes['aria-label'] ?? ''} ${menu.attributes['id'] ?? ''}`,
      );
      const detail = { data: { count: links.length, text: text.slice(0, 80) } };
      return isTrail ? proposed('menu', detail) : failed('menu', detail);
    }
    const sign = lines[0] ? (signOf(lines[0]) ?? '') : '';
    const detail = {
      data: { count: lines.length, sign, text: (lines[0]?.text ?? '').slice(0, 80) },
    };
    return OTHER_USES.has(sign) ? proposed('bullets', detail) : failed('bullets', detail);
  },

  at: ({ lines, menu }) => menu ?? lines[0]?.element ?? null,
});

/** Lists that break their own structure. Other parents and children ARIA asks for belong to 7.1.1. */
const broken = fromAxe({
  test: '9.3.1',
  axeRules: ['list', 'listitem', 'aria-required-children', 'aria-required-parent'],
  violation: 'failed',
  impact: 'major',
  keep: (element, _dom, rule) =>
    rule === 'listitem' ||
    (rule === 'list' && element.tag !== 'ol') ||
    (rule.startsWith('aria-') && ['list', 'listitem'].includes(explicitRole(element) ?? '')),
  values: (element, dom) => ({
    tag: element?.tag ?? '',
    text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
  }),
  messages: {
    violation: {
      fr: 'Cette balise {tag} casse la structure de la liste : des éléments de liste sans liste, ou une liste avec d’autres enfants que des éléments de liste. « {text} »',
      en: 'This {tag} element breaks the structure of the list: list items without a list, or a list with other children than list items. “{text}”',
    },
    incomplete: {
      fr: 'Cette liste ({tag}) n’a pas d’élément pour l’instant : vérifier son contenu une fois rempli.',
      en: 'This list ({tag}) has no item for now: check its content once filled.',
    },
  },
  fix: {
    fr: 'Ne placer que des li directement dans ul, et chaque li dans une liste.',
    en: 'Put only li directly in ul, and each li in a list.',
  },
});

export default [drawn, broken];
