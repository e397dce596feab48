import type { ElementNode } from '#model';
import { cantTell, definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';
import {
  areAllColored,
  backgroundOf,
  colorOrigins,
  framesWithText,
  hasBackgroundColor,
  isBareText,
  isDeclaredColor,
  isSelfColored,
  rootsOf,
  textOwners,
  type ColorOriginOf,
} from '../_shared.ts';

/** Backgrounds browsers give to fields and buttons by themselves. */
const NATIVE = new Set(['rgb(255, 255, 255)', 'rgb(239, 239, 239)', 'rgba(0, 0, 0, 0)']);

function isInherited(dom: DomView, frame: number): boolean {
  return rootsOf(dom, frame).some((root) => isDeclaredColor(dom, root));
}

interface Doubt {
  /** Where the background is declared. */
  readonly element: ElementNode;
  /** All declarations of the document were read: none gives the text on it a color. */
  readonly isBare: boolean;
}

/** Backgrounds under text whose color may be the browser's own; links keep theirs by right. */
function doubtful(dom: DomView, colorOriginOf: ColorOriginOf): Doubt[] {
  const owners = textOwners(dom).filter((owner) => colorOriginOf(owner) !== 'declared');
  const found = owners.flatMap((owner): Doubt[] => {
    const element = backgroundUnder(dom, owner);
    if (!element || !hasBackgroundColor(dom, element)) return [];
    return [{ element, isBare: isBareText(dom, owner, element) }];
  });
  // One answer per pair of colors: a style rule gives them to all its elements at once.
  const byColors = new Map(
    [...found].reverse().map((one) => [`${colorsOf(dom, one.element)} ${one.isBare}`, one]),
  );
  return [...byColors.values()];
}

function backgroundUnder(dom: DomView, owner: ElementNode): ElementNode | undefined {
  if (isSelfColored(dom, owner)) {
    const control = dom.closest(owner, ({ tag }) => tag === 'button');
    const background = control && dom.style(control)?.['background-color'];
    return background && !NATIVE.has(background) ? control : undefined;
  }
  if (isInherited(dom, owner.frame) || dom.closest(owner, ({ tag }) => tag === 'a'))
    return undefined;
  return backgroundOf(dom, owner);
}

function colorsOf(dom: DomView, element: ElementNode): string {
  const style = dom.style(element);
  return `${style?.['background-color'] ?? ''} ${style?.color ?? ''}`;
}

/**
 * A text color of the browser's palette over a declared background may have been declared too, which the page seen in
 * both palettes of the browser tells: it fails only where
 * every declaration of the document was read and none gives it. A color declared on `html` or `body` is inherited by every element.
 */
export default definePageRule({
  test: '10.5.2',
  needs: ['dom'],
  uses: ['rendered'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    bare: {
      fr: 'Le fond {background} est déclaré sans couleur de texte, ni ici ni sur un parent jusqu’à html : le texte garde celle du navigateur.',
      en: 'The background {background} is declared without a text color, here or on a parent up to html: the text keeps that of the browser.',
    },
    doubtful: {
      fr: 'Le fond {background} est déclaré, et le texte y a la couleur {color}, qui peut être celle du navigateur. Une couleur de texte est-elle déclarée ici ou sur un parent ?',
      en: 'The background {background} is declared, and the text on it has the color {color}, which may be the browser’s own. Is a text color declared here or on a parent?',
    },
    open: {
      fr: 'Choisir dans le navigateur des couleurs par défaut inhabituelles et recharger : un texte devient-il illisible parce que son fond est déclaré sans couleur de texte ?',
      en: 'Choose unusual default colors in the browser and reload: does a text become unreadable because its background is declared without a text color?',
    },
  },
  fixes: {
    bare: {
      fr: 'Déclarer une couleur de texte avec la couleur de fond, sur le même élément ou sur body.',
      en: 'Declare a text color with the background color, on the same element or on body.',
    },
  },

  targets({ dom, rendered }): (Doubt | number)[] {
    return [...doubtful(dom, colorOrigins(dom, rendered)), ...framesWithText(dom)];
  },

  check(target, { dom, rendered }) {
    if (typeof target === 'number') {
      const hasColors = target === 0 && areAllColored(dom, colorOrigins(dom, rendered));
      return isInherited(dom, target) || hasColors ? passed() : cantTell('open');
    }
    const { element, isBare: isCertain } = target;
    const style = dom.style(element);
    const background = style?.['background-color'] ?? '';
    return isCertain
      ? failed('bare', { data: { background } })
      : proposed('doubtful', { data: { background, color: style?.color ?? '' } });
  },

  at: (target) => (typeof target === 'number' ? null : target.element),
});
