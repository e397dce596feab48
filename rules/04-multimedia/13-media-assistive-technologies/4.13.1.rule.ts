import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  fromAxe,
  passed,
  tidy,
  type DomView,
  isInPlayer,
  nonTimeMedia,
  timeMedia,
  hasNativeControls,
  type Media,
} from '#rule-kit';

const FLASH = /flash|\.swf(\?|$)/iu;

/** What screen readers can see of a player: the browser's controls pass, a windowless Flash object fails. */
const interfaceOf = definePageRule({
  test: '4.13.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    windowless: {
      fr: 'Cet objet Flash ({label}) a wmode="{wmode}" : les lecteurs d’écran ne le voient pas.',
      en: 'This Flash object ({label}) has wmode="{wmode}": screen readers cannot see it.',
    },
    question: {
      fr: 'Les commandes de « {label} » ont-elles nom, rôle et état, ou une alternative accessible ?',
      en: 'Do the controls of “{label}” have a name, a role and a state, or an accessible alternative?',
    },
  },
  fixes: {
    windowless: {
      fr: 'Retirer wmode, ou remplacer cet objet par un lecteur HTML.',
      en: 'Remove wmode, or replace this object with an HTML player.',
    },
  },

  targets: ({ dom }) => {
    const all = [...timeMedia(dom).filter(({ kind }) => kind !== 'link'), ...nonTimeMedia(dom)];
    // Plug-ins stand in both lists.
    return [...new Map(all.map((media) => [media.element, media])).values()];
  },
  at: (media) => media.element,

  check(media, { dom }) {
    const wmode = windowMode(dom, media.element);
    const { label } = media;
    if (wmode !== undefined && isFlash(dom, media))
      return failed('windowless', { data: { label, wmode } });
    return hasNativeControls(media) ? passed() : cantTell('question', { data: { label } });
  },
});

/** An unnamed control inside a player belongs here rather than to 7.1; another may stand beside it. */
const unnamedControls = fromAxe({
  test: '4.13.1',
  name: 'names',
  axeRules: ['button-name', 'aria-command-name', 'aria-input-field-name', 'aria-toggle-field-name'],
  violation: 'proposed',
  incomplete: 'ignored',
  impact: 'blocking',
  messages: {
    violation: {
      fr: 'Cette commande d’un lecteur n’a pas de nom ({axe}).',
      en: 'This control of a player has no name ({axe}).',
    },
  },
  fix: {
    fr: 'Nommer la commande par son contenu ou par aria-label.',
    en: 'Name the control by its content or by aria-label.',
  },
  keep: (element, dom) => isInPlayer(dom, element),
});

export default [interfaceOf, unnamedControls];

function isFlash(dom: DomView, { element }: Media): boolean {
  const { type, data, src } = element.attributes;
  const params = parameters(dom, element, 'movie');
  return FLASH.test([type, data, src, ...params].join(' '));
}

function windowMode(dom: DomView, element: ElementNode): string | undefined {
  if (element.tag !== 'object' && element.tag !== 'embed') return undefined;
  return [element.attributes['wmode'] ?? '', ...parameters(dom, element, 'wmode')]
    .map((value) => tidy(value).toLowerCase())
    .find((value) => value === 'transparent' || value === 'opaque');
}

function parameters(dom: DomView, element: ElementNode, name: string): readonly string[] {
  return dom
    .childElements(element)
    .filter(({ tag, attributes }) => tag === 'param' && attributes['name']?.toLowerCase() === name)
    .map(({ attributes }) => attributes['value'] ?? '');
}
