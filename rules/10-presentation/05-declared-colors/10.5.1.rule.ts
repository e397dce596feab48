import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  hasBackgroundImage,
  isThirdParty,
  passed,
  proposed,
  type DomView,
} from '#rule-kit';
import {
  allKnown,
  backgroundOf,
  colorOrigins,
  framesWithText,
  hasBackgroundColor,
  isSelfColored,
  originOf,
  rootsOf,
  textOwners,
  type ColorOriginOf,
} from '../_shared.ts';

/** Elements where a color begins that has no background declared at the text nor anywhere above. */
function bareOrigins(dom: DomView, colorOriginOf: ColorOriginOf): ElementNode[] {
  const bare = textOwners(dom).filter(
    (owner) =>
      colorOriginOf(owner) === 'declared' &&
      !isSelfColored(dom, owner) &&
      !backgroundOf(dom, owner) &&
      !dom.closest(owner, (one) => hasBackgroundImage(dom, one)) &&
      !dom.closest(owner, ({ attributes }) =>
        ['color', 'text', 'link', 'vlink', 'alink'].some((name) => name in attributes),
      ),
  );
  return [...new Set(bare.map((owner) => originOf(dom, owner)))];
}

/** A background covers every text color of the document, or each has its own: the bare ones are told apart. */
function hasBackgrounds(dom: DomView, frame: number, colorOriginOf: ColorOriginOf): boolean {
  if (rootsOf(dom, frame).some((root) => hasBackgroundColor(dom, root))) return true;
  if (frame !== 0 || !allKnown(dom, colorOriginOf)) return false;
  const colored = textOwners(dom).filter(
    (owner) => owner.frame === 0 && colorOriginOf(owner) === 'declared',
  );
  return colored.every((owner) => backgroundOf(dom, owner) !== undefined);
}

type Target = { readonly element: ElementNode } | { readonly frame: number };

/**
 * A computed color outside the browser's own palette was declared; a background that is transparent up to
 * `html` was not: that pair is certain. Black and white may be either: only the page seen in both palettes of the
 * browser tells.
 */
export default definePageRule({
  test: '10.5.1',
  needs: ['dom'],
  uses: ['rendered'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    bare: {
      fr: 'La couleur de texte {color} est déclarée sans couleur de fond, ni ici ni sur un parent jusqu’à html.',
      en: 'The text color {color} is declared without a background color, here or on a parent up to html.',
    },
    open: {
      fr: 'Choisir dans le navigateur des couleurs par défaut inhabituelles (fond foncé, texte clair) et recharger : un texte devient-il illisible parce que sa couleur est déclarée sans fond ?',
      en: 'Choose unusual default colors in the browser (dark background, light text) and reload: does a text become unreadable because its color is declared without a background?',
    },
  },
  fixes: {
    bare: {
      fr: 'Déclarer une couleur de fond avec la couleur du texte, sur le même élément ou sur body.',
      en: 'Declare a background color with the text color, on the same element or on body.',
    },
  },

  targets({ dom, rendered }): Target[] {
    const bare = bareOrigins(dom, colorOrigins(dom, rendered)).map((element) => ({ element }));
    return [...bare, ...framesWithText(dom).map((frame) => ({ frame }))];
  },

  check(target, { dom, rendered }) {
    if ('element' in target) {
      const data = { color: dom.style(target.element)?.color ?? '' };
      return isThirdParty(dom, target.element)
        ? proposed('bare', { data })
        : failed('bare', { data });
    }
    const originOfColor = colorOrigins(dom, rendered);
    const isColored = textOwners(dom).some(
      (owner) => owner.frame === target.frame && originOfColor(owner) === 'declared',
    );
    return isColored && hasBackgrounds(dom, target.frame, originOfColor)
      ? passed()
      : cantTell('open');
  },

  at: (target) => ('element' in target ? target.element : null),
});
