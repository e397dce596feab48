import type { ElementNode } from '#model';
import { cantTell, definePageRule, passed, perPage, proposed, type DomView } from '#rule-kit';
import {
  backgroundOf,
  framesWithText,
  hasBackgroundColor,
  isDeclaredColor,
  isSelfColored,
  rootsOf,
  textOwners,
} from '../_shared.ts';

/** Backgrounds browsers give to fields and buttons by themselves. */
const NATIVE = new Set(['rgb(255, 255, 255)', 'rgb(239, 239, 239)', 'rgba(0, 0, 0, 0)']);

function isInherited(dom: DomView, frame: number): boolean {
  return rootsOf(dom, frame).some((root) => isDeclaredColor(dom, root));
}

/** Backgrounds under text whose color may be the browser's own; links keep theirs by right. */
const doubtful = perPage((dom: DomView): readonly ElementNode[] => {
  const owners = textOwners(dom).filter((owner) => !isDeclaredColor(dom, owner));
  const found = owners.flatMap((owner) => {
    if (isSelfColored(dom, owner)) {
      const control = dom.closest(owner, ({ tag }) => tag === 'button');
      const background = control && dom.style(control)?.['background-color'];
      return control && background && !NATIVE.has(background) ? [control] : [];
    }
    if (isInherited(dom, owner.frame) || dom.closest(owner, ({ tag }) => tag === 'a')) return [];
    return backgroundOf(dom, owner) ?? [];
  });
  const elements = [...new Set(found)].filter((element) => hasBackgroundColor(dom, element));
  // One question per pair of colors: a style rule gives them to all its elements at once.
  const byColors = new Map(
    [...elements].reverse().map((element) => [colorsOf(dom, element), element]),
  );
  return [...byColors.values()];
});

function colorsOf(dom: DomView, element: ElementNode): string {
  const style = dom.style(element);
  return `${style?.['background-color'] ?? ''} ${style?.color ?? ''}`;
}

/**
 * A text color of the browser's palette over a declared background may have been declared too: computed values
 * cannot tell, so nothing fails here. A color declared on `html` or `body` is inherited by every element.
 */
export default definePageRule({
  test: '10.5.2',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    doubtful: {
      fr: 'Le fond {background} est déclaré, et le texte y a la couleur {color}, qui peut être celle du navigateur. Une couleur de texte est-elle déclarée ici ou sur un parent ?',
      en: 'The background {background} is declared, and the text on it has the color {color}, which may be the browser’s own. Is a text color declared here or on a parent?',
    },
    open: {
      fr: 'Choisir dans le navigateur des couleurs par défaut inhabituelles et recharger : un texte devient-il illisible parce que son fond est déclaré sans couleur de texte ?',
      en: 'Choose unusual default colors in the browser and reload: does a text become unreadable because its background is declared without a text color?',
    },
  },

  targets({ dom }): (ElementNode | number)[] {
    return [...doubtful(dom), ...framesWithText(dom)];
  },

  check(target, { dom }) {
    if (typeof target === 'number') return isInherited(dom, target) ? passed() : cantTell('open');
    const style = dom.style(target);
    const data = { background: style?.['background-color'] ?? '', color: style?.color ?? '' };
    return proposed('doubtful', { data });
  },

  at: (target) => (typeof target === 'number' ? null : target),
});
