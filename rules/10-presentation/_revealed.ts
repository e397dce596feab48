import type { ElementNode, PointerFacts, Reveal, RuntimeFacts } from '#model';
import type { DomView } from '#rule-kit';

type State = 'hover' | 'focus';
type Seen = PointerFacts | undefined;

/** A content that was seen to come up; else what may bring one up, or the page as a whole. */
export interface RevealTarget {
  readonly reveal?: Reveal;
  readonly element: ElementNode | null;
}

const LISTENS: Readonly<Record<State, RegExp>> = {
  hover: /^(mouse|pointer)(enter|over|move)$/u,
  focus: /^focus(in)?$/u,
};
/** Contents that came up: modal dialogs, and links that show themselves on focus, are no additional content. */
export function revealsBy(pointer: Seen, states: readonly State[]): readonly Reveal[] {
  const isMeant = ({ by, modal, holdsTrigger }: Reveal) =>
    states.includes(by) && !modal && !(holdsTrigger && by === 'focus');
  return pointer?.reveals.filter(isMeant) ?? [];
}

/** What was seen, or nothing where nothing can come up, or else what is only supposed. */
export function revealTargets(
  dom: DomView,
  seen: readonly Reveal[],
  isNothing: boolean,
  supposed: readonly (ElementNode | null)[],
): readonly RevealTarget[] {
  if (seen.length > 0)
    return seen.map((reveal) => ({ reveal, element: dom.element(reveal.trigger) ?? null }));
  return isNothing ? [] : supposed.map((element) => ({ element }));
}

/** Every trigger of the style rules was tried, and nothing of the page listens to these states. */
export function isSilent(
  pointer: Seen,
  runtime: RuntimeFacts | undefined,
  states: readonly State[],
): boolean {
  return (
    wasTried(pointer) &&
    runtime !== undefined &&
    !runtime.listeners.some(({ type }) => states.some((state) => LISTENS[state].test(type)))
  );
}

/** Every trigger of the style rules was tried. */
export function wasTried(pointer: Seen): pointer is PointerFacts {
  return pointer !== undefined && !pointer.unknown && !pointer.capped;
}

/** Its words, or all of its controls, stand elsewhere in the page. */
export function isRepeated({ elsewhere, controls }: Reveal): boolean {
  return elsewhere === true || (controls.length > 0 && controls.every((one) => one.elsewhere));
}

/** For a finding: the words of the content, short. */
export function shownWords({ text }: Reveal): { readonly text: string } {
  return { text: text.slice(0, 80) };
}
