import { cantTell, definePageRule, failed, proposed, type Answer, type DomView } from '#rule-kit';
import {
  doctypeKind,
  mainsOf,
  navigationsByRoleAlone,
  zonesByRoleAlone,
  zonesInWords,
} from '../_shared.ts';

type Message =
  | 'noMain'
  | 'hiddenMain'
  | 'manyMains'
  | 'doubtfulMains'
  | 'zone'
  | 'navigation'
  | 'noDoctype'
  | 'zones';

function mainAnswers(dom: DomView): Answer<Message>[] {
  const { all, visible, certain } = mainsOf(dom);
  const [hidden] = all;
  if (!hidden) return [failed('noMain')];
  if (visible.length === 0) return [failed('hiddenMain', { at: hidden })];
  const second = visible[1];
  if (!second) return [];
  const detail = { data: { count: visible.length }, at: second };
  return [certain.length > 1 ? failed('manyMains', detail) : proposed('doubtfulMains', detail)];
}

function zoneAnswers(dom: DomView): Answer<Message>[] {
  const zones = zonesByRoleAlone(dom).map(({ element, role, tag }) =>
    failed('zone', { data: { role, tag, own: element.tag }, at: element }),
  );
  const navigations = navigationsByRoleAlone(dom).map((at) =>
    proposed('navigation', { data: { own: at.tag }, at }),
  );
  return [...zones, ...navigations];
}

/**
 * Certain: no visible `main`, several of them, a banner or footer declared by its role in a page without the
 * element. Which zones a page has is for a person. axe's `region` and `landmark-one-main` ask otherwise.
 */
export default definePageRule({
  test: '9.2.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    noMain: {
      fr: 'La page n’a pas de balise main : la zone de contenu principal n’est pas structurée.',
      en: 'The page has no main element: the main content area is not structured.',
    },
    hiddenMain: {
      fr: 'La seule balise main de la page est masquée : le contenu visible n’est pas dans la zone principale.',
      en: 'The only main element of the page is hidden: the visible content is not in the main area.',
    },
    manyMains: {
      fr: '{count} balises main sont visibles en même temps ; une seule peut l’être.',
      en: '{count} main elements are visible at once; only one may be.',
    },
    doubtfulMains: {
      fr: '{count} balises main sont présentes, dont une masquée en partie seulement. Vérifier qu’une seule est visible et restituée.',
      en: '{count} main elements are present, one of them hidden only in part. Check that a single one is visible and exposed.',
    },
    zone: {
      fr: 'role="{role}" est porté par une balise {own} et la page n’a aucune balise {tag} : cette zone doit être structurée avec {tag}.',
      en: 'role="{role}" is on a {own} element and the page has no {tag} element: this area must be structured with {tag}.',
    },
    navigation: {
      fr: 'role="navigation" est porté par une balise {own}. Si c’est un menu principal ou secondaire, la balise nav est attendue.',
      en: 'role="navigation" is on a {own} element. If it is a main or secondary menu, the nav element is expected.',
    },
    noDoctype: {
      fr: 'La page n’a pas de doctype : confirmer si le critère s’applique, puis vérifier les zones ({zones}).',
      en: 'The page has no doctype: confirm whether the criterion applies, then check the areas ({zones}).',
    },
    zones: {
      fr: 'Comparer l’écran et le code ({zones}) : en-tête, menus principal et secondaires, contenu et pied de page ont-ils chacun leur balise, et nav ne sert-elle qu’aux menus ?',
      en: 'Compare screen and code ({zones}): do header, main and secondary menus, content and footer each have their element, and is nav kept for menus?',
    },
  },
  fixes: {
    noMain: {
      fr: 'Placer le contenu principal dans une balise main.',
      en: 'Put the main content in a main element.',
    },
    manyMains: {
      fr: 'Garder une seule balise main, ou masquer les autres avec l’attribut hidden.',
      en: 'Keep a single main element, or hide the others with the hidden attribute.',
    },
  },

  targets({ dom }): Answer<Message>[] {
    const kind = doctypeKind(dom);
    const data = { zones: zonesInWords(dom) };
    if (kind === 'other') return [];
    if (kind === 'none') return [cantTell('noDoctype', { data })];
    return [...mainAnswers(dom), ...zoneAnswers(dom), cantTell('zones', { data })];
  },

  check: (answer) => answer,
  at: () => null,
});
