import type { ElementNode } from '#model';
import {
  cantTell,
  contrastRatio,
  definePageRule,
  failed,
  hasBackgroundImage,
  parseColor,
  passed,
  proposed,
  showRatio,
  type DomView,
} from '#rule-kit';
import { bareText, unpicturedText, type BareText } from '../_bare-picture.ts';
import { hasBackgroundColor, textOwners } from '../_shared.ts';

const UNREADABLE = 1.5;
const READABLE = 4.5;
const FALLBACK = {
  fr: 'Déclarer avec l’image une couleur de fond sur laquelle le texte reste lisible.',
  en: 'Declare with the image a background color on which the text stays readable.',
};

/** Elements with a picture behind visible text. */
function imageBackgrounds(dom: DomView): ElementNode[] {
  const owners = textOwners(dom).flatMap(
    (owner) => dom.closest(owner, (one) => hasBackgroundImage(dom, one)) ?? [],
  );
  return [...new Set(owners)];
}

/** A gradient over the picture stays when the picture does not come. */
function isVeiled(dom: DomView, image: ElementNode): boolean {
  return /gradient\(/u.test(dom.style(image)?.['background-image'] ?? '');
}

function bareData(dom: DomView, { owner, ratio }: BareText) {
  return { text: dom.text(owner, { rendered: true }).slice(0, 80), ratio: showRatio(ratio) };
}

/** Lowest contrast of the texts that would lie on the declared color, were the picture missing. */
function fallbackRatio(
  dom: DomView,
  image: ElementNode,
  fallback: ElementNode,
): number | undefined {
  const background = parseColor(dom.style(fallback)?.['background-color'] ?? '');
  if (background?.alpha !== 1) return undefined;
  const isInside = (owner: ElementNode) => dom.closest(owner, (one) => one === image) !== undefined;
  const texts = textOwners(dom).filter(
    (owner) =>
      isInside(owner) && dom.closest(owner, (one) => hasBackgroundColor(dom, one)) === fallback,
  );
  const ratios = texts.map((owner) => {
    const color = parseColor(dom.style(owner)?.color ?? '');
    return color?.alpha === 1 ? contrastRatio(color, background) : 0;
  });
  return ratios.length > 0 ? Math.min(...ratios) : READABLE;
}

/**
 * A picture may be a mere icon, and an overlay may be drawn by `::before`: neither is in a snapshot, so a
 * missing or unreadable fallback color is proposed, unless the painted page proves that the text needs the picture.
 */
export default definePageRule({
  test: '10.5.3',
  needs: ['dom'],
  uses: ['pixels'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    bare: {
      fr: '« {text} » n’est lisible que par l’image de fond : aucune couleur de fond n’est déclarée, ici ou sur un parent, et sur le blanc du navigateur il n’a qu’un contraste de {ratio}:1.',
      en: '“{text}” is readable by its background image alone: no background color is declared, here or on a parent, and on the browser’s white it has only a contrast of {ratio}:1.',
    },
    lost: {
      fr: 'Sans les images de fond, « {text} » n’a plus qu’un contraste de {ratio}:1 avec ce qui reste peint derrière lui.',
      en: 'Without background images, “{text}” has only a contrast of {ratio}:1 with what is still painted behind it.',
    },
    none: {
      fr: 'Une image de fond est placée derrière « {text} » sans aucune couleur de fond déclarée, ici ou sur un parent.',
      en: 'A background image lies behind “{text}” without any background color declared, here or on a parent.',
    },
    unreadable: {
      fr: 'Sans l’image de fond, « {text} » n’a plus qu’un contraste de {ratio}:1 sur la couleur déclarée.',
      en: 'Without the background image, “{text}” has only a contrast of {ratio}:1 on the declared color.',
    },
    check: {
      fr: 'Désactiver les images de fond : « {text} » reste-t-il lisible sur la couleur déclarée ?',
      en: 'Disable background images: is “{text}” still readable on the declared color?',
    },
  },
  fixes: {
    bare: FALLBACK,
    lost: FALLBACK,
    none: FALLBACK,
  },

  targets: ({ dom }) => imageBackgrounds(dom),

  check(image, { dom, pixels }) {
    const bare = bareText(dom, image, pixels);
    if (bare) return failed('bare', { data: bareData(dom, bare) });
    const lost = unpicturedText(dom, image, pixels);
    if (lost) return failed('lost', { data: bareData(dom, lost) });
    const text = dom.text(image, { rendered: true }).slice(0, 80);
    const fallback = dom.closest(image, (one) => hasBackgroundColor(dom, one));
    if (!fallback) return proposed('none', { data: { text } });
    const ratio = fallbackRatio(dom, image, fallback);
    if (ratio === undefined || isVeiled(dom, image) || (ratio >= UNREADABLE && ratio < READABLE))
      return cantTell('check', { data: { text } });
    return ratio < UNREADABLE
      ? proposed('unreadable', { data: { text, ratio: showRatio(ratio) } })
      : passed();
  },
});
