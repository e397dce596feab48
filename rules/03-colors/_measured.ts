import type { ElementNode, RuntimeFacts } from '#model';
import {
  backdropOf,
  blend,
  contrastRatio,
  parseColor,
  perPage,
  runsNoScript,
  showRatio,
  type DomView,
  type Rgba,
} from '#rule-kit';

/** Own measure of an element's text against what computed styles say is behind it. */
export interface Measure {
  /** Ratios over every color that may be behind it; equal on a plain background. */
  readonly worst: number;
  readonly best: number;
  readonly isGradient: boolean;
  readonly color: string;
  readonly backgrounds: string;
}

const measures = perPage((): Map<ElementNode, Measure | undefined> => new Map());

/** Undefined where computed styles do not tell: pictures, effects, transparency, other elements in the way. */
export function measure(dom: DomView, element: ElementNode): Measure | undefined {
  const known = measures(dom);
  if (!known.has(element)) known.set(element, measureAnew(dom, element));
  return known.get(element);
}

function measureAnew(dom: DomView, element: ElementNode): Measure | undefined {
  if (hasEffects(dom, element) || isOverlaid(dom, element)) return undefined;
  const color = parseColor(dom.style(element)?.color ?? '');
  const backdrop = backdropOf(dom, element);
  if (!color || backdrop.kind === 'unknown') return undefined;
  return measureOn(color, backdrop.colors);
}

/** Of a color over each of those that may be behind it. */
export function measureOn(color: Rgba, behind: readonly Rgba[]): Measure | undefined {
  const ratios = behind.map((below) => contrastRatio(blend(color, below), below));
  const [first, last] = [behind[0], behind.at(-1)];
  if (!first || !last) return undefined;
  return {
    worst: showRatio(Math.min(...ratios)),
    best: showRatio(Math.max(...ratios)),
    isGradient: behind.length > 1,
    color: hex(color),
    backgrounds: first === last ? hex(first) : `${hex(first)} – ${hex(last)}`,
  };
}

function hex({ red, green, blue }: Rgba): string {
  const two = (value: number) => Math.round(value).toString(16).padStart(2, '0');
  return `#${two(red)}${two(green)}${two(blue)}`;
}

const INLINE_EFFECTS =
  /filter|blend-mode|text-shadow|background-clip|mask|text-fill-color|text-stroke|box-decoration/iu;

/** Style rules, or the element or what holds it, may declare what no color value tells. */
function hasEffects(dom: DomView, element: ElementNode): boolean {
  const rules = dom.snapshot.frames[element.frame]?.styleRules;
  if (!rules || rules.unread > 0 || rules.effects) return true;
  return [element, ...dom.ancestors(element)].some(({ attributes }) =>
    INLINE_EFFECTS.test(attributes['style'] ?? ''),
  );
}

const REPLACED = /^(img|svg|canvas|video|iframe|object|embed|input|textarea|select|button)$/u;

/** Elements that paint something: a background, a picture, a control. */
const painters = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => {
    if (!element.rendered || !element.box) return false;
    if (REPLACED.test(element.tag)) return true;
    const style = dom.style(element);
    const isClear = parseColor(style?.['background-color'] ?? '')?.alpha === 0;
    return !isClear || style?.['background-image'] !== 'none';
  }),
);

/** Something that neither holds the text nor is held by it paints in the same place. */
export function isOverlaid(dom: DomView, element: ElementNode): boolean {
  const { box } = element;
  if (!box) return true;
  const around = new Set([element, ...dom.ancestors(element)]);
  return painters(dom).some((other) => {
    if (around.has(other) || other.frame !== element.frame || !other.box) return false;
    const [x, y, width, height] = other.box;
    const apart =
      x >= box[0] + box[2] || x + width <= box[0] || y >= box[1] + box[3] || y + height <= box[1];
    return !apart && dom.closest(other, (one) => one === element) === undefined;
  });
}

/**
 * Whether texts at rest are all the texts there are: no rule acts in a state or writes content, no script
 * changes anything, no field shows a placeholder. Source: RGAA 3.2 asks every state.
 * `knowsStates`: what rules change in a state was seen to be enough.
 */
export function isAllThereIs(dom: DomView, runtime: RuntimeFacts, knowsStates: boolean): boolean {
  const isStill = dom.snapshot.frames.every(
    ({ styleRules: rules, index }) =>
      rules?.unread === 0 && !rules.generated && (!rules.states || (knowsStates && index === 0)),
  );
  const hasPlaceholders = dom.elements().some(({ attributes }) => 'placeholder' in attributes);
  return isStill && !hasPlaceholders && !hidesText(dom) && runsNoScript(dom, runtime);
}

/** Text that is not shown now may be later: in a closed `details`, a `dialog`, a list of options. */
function hidesText(dom: DomView): boolean {
  return dom.texts().some((text) => {
    if (text.rendered || text.text.trim() === '') return false;
    return !dom.closest(text, ({ tag }) => /^(head|script|style|template|noscript)$/u.test(tag));
  });
}

/** What an unstyled link becomes once visited, in Chromium: no computed style tells it. */
const VISITED: Rgba = { red: 85, green: 26, blue: 139, alpha: 1 };
const UNVISITED = 'rgb(0, 0, 238)';

/** Lowest ratio of the text, visited links included. */
export function worstRatio(dom: DomView, element: ElementNode, { worst }: Measure): number {
  const link = dom.closest(element, ({ tag, attributes }) => tag === 'a' && 'href' in attributes);
  const backdrop = backdropOf(dom, element);
  if (!link || dom.style(element)?.color !== UNVISITED || backdrop.kind === 'unknown') return worst;
  return Math.min(worst, ...backdrop.colors.map((below) => contrastRatio(VISITED, below)));
}
