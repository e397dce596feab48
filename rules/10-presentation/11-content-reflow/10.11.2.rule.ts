import type { ElementNode, RenderedFacts } from '#model';
import { cantTell, definePageRule, failed, isAllFollowed, passed, type DomView } from '#rule-kit';
import { isWholeIn, ownText, writingModes } from '../_shared.ts';

/** Fewer letters are a rotated label, not a text to read in vertical lines. */
const LEAST_LETTERS = 200;
/** Rounding of heights, in CSS pixels. */
const SLACK = 2;
const SHORT = 256;

interface Target {
  readonly kind: 'deep' | 'fits' | 'vertical';
  readonly element: ElementNode | null;
  readonly bottom: number;
}

/** The page itself is read in vertical lines, and scrolls sideways. */
function isReadVertically(dom: DomView): boolean {
  const modes = dom.byTag('body').filter(({ frame }) => frame === 0);
  return modes.some((body) =>
    /^(vertical|sideways)/u.test(dom.style(body)?.['writing-mode'] ?? ''),
  );
}

/** A text in vertical lines that makes the page scroll down in a window 256 px high, seen twice. */
function deepText(dom: DomView, { variants }: RenderedFacts): Target | undefined {
  const { height = 0, deep = [], scrolls } = variants.short ?? {};
  if (height <= SHORT + SLACK || !scrolls || !isReadVertically(dom)) return undefined;
  for (const { node, right, twice, atLoad } of deep) {
    const element = twice && atLoad ? dom.element(node) : undefined;
    if (element && /\p{L}{3}/u.test(ownText(dom, element)))
      return { kind: 'deep', element, bottom: right };
  }
  return undefined;
}

/** Only for pages read in vertical lines: nearly none. */
export default definePageRule({
  test: '10.11.2',
  needs: ['dom'],
  uses: ['rendered', 'source'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    deep: {
      fr: 'Dans une fenêtre de 256 px de haut, il faut défiler verticalement : « {text} », en lignes verticales, descend jusqu’à {bottom} px.',
      en: 'In a window 256 px high, vertical scrolling is needed: “{text}”, in vertical lines, reaches {bottom} px.',
    },
    vertical: {
      fr: '{letters} signes sont écrits en lignes verticales. Dans une fenêtre de 256 px de haut, faut-il défiler verticalement pour les lire ?',
      en: '{letters} characters are written in vertical lines. In a window 256 px high, is vertical scrolling needed to read them?',
    },
  },
  fixes: {
    deep: {
      fr: 'Retirer la hauteur fixe : les lignes verticales suivent alors la hauteur de la fenêtre.',
      en: 'Remove the fixed height: vertical lines then follow the height of the window.',
    },
  },

  targets({ dom, rendered, source }): Target[] {
    if (writingModes(dom).vertical < LEAST_LETTERS) return [];
    const open: Target = { kind: 'vertical', element: null, bottom: 0 };
    if (!rendered?.variants.short) return [open];
    const deep = deepText(dom, rendered);
    if (deep) return [deep];
    const isShort = (rendered.variants.short.height ?? Infinity) <= SHORT + SLACK;
    const fits = isShort && isReadVertically(dom) && isWholeIn(rendered, 'short');
    return [fits && isAllFollowed(dom, rendered, source) ? { ...open, kind: 'fits' } : open];
  },

  check({ kind, element, bottom }, { dom }) {
    if (kind === 'fits') return passed();
    if (kind === 'deep' && element)
      return failed('deep', { data: { text: ownText(dom, element).slice(0, 80), bottom } });
    return cantTell('vertical', { data: { letters: writingModes(dom).vertical } });
  },

  at: ({ element }) => element,
});
