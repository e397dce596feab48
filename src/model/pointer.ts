import type { NodeIndex } from './dom.ts';

/** What brings a content up, or takes the reader to it. */
export type RevealedBy = 'hover' | 'focus' | 'activation';

/** A text or a control under a content that came up. */
export interface CoveredContent {
  readonly node: NodeIndex;
  /** 80 characters at most. */
  readonly text: string;
  /** It is the trigger, or part of it. */
  readonly ofTrigger?: true;
}

/** A link, button or field of a content that came up. */
export interface RevealedControl {
  /** Null where the page at rest does not hold it. */
  readonly node: NodeIndex | null;
  /** 80 characters at most. */
  readonly text: string;
  /** The keyboard brought the focus on it, on some way. */
  readonly reached?: true;
  /** A control with the same words or the same address stands elsewhere in the page, in sight. */
  readonly elsewhere?: true;
}

/** A content with words or controls that comes up while the pointer or the focus is on an element, and goes after. */
export interface Reveal {
  readonly trigger: NodeIndex;
  readonly by: 'hover' | 'focus';
  /** Its outermost element; null where the page at rest does not hold it. */
  readonly content: NodeIndex | null;
  /** 200 characters at most. */
  readonly text: string;
  /** No element, attribute or text was changed meanwhile: style rules alone bring it up. */
  readonly byRules?: true;
  /** A modal dialog. */
  readonly modal?: true;
  /** The trigger is in it: a link that shows itself. */
  readonly holdsTrigger?: true;
  /** What lies under it, for a tenth of a line at least. */
  readonly covers: readonly CoveredContent[];
  /** After Escape was pressed, pointer and focus where they were. */
  readonly onEscape: 'gone' | 'stays';
  /** While the pointer goes straight from the trigger into it, and once it is there. Of hover only. */
  readonly onPath?: 'gone' | 'stays';
  /** After eight seconds of stillness. Absent where it was not tried. */
  readonly onWait?: 'gone' | 'stays';
  /** Other ways that bring it up. */
  readonly alsoBy: readonly RevealedBy[];
  /** All its words stand elsewhere in the page, in sight. */
  readonly elsewhere?: true;
  /** Five at most. */
  readonly controls: readonly RevealedControl[];
  /** The same was seen in a fresh copy of the page. */
  readonly again?: true;
}

/**
 * What changes of an element in a state: its shape (lines, borders, weight, signs, shadows), something around it,
 * its colors or that of its ground only, nothing.
 */
export type LinkChange = 'shape' | 'around' | 'color' | 'none';

/** Links in the middle of texts, without an underline, written alike; the first was tried, twice, with one result. */
export interface LinkCue {
  readonly nodes: readonly NodeIndex[];
  readonly hover: LinkChange;
  readonly focus: LinkChange;
}

/** What the page shows while the pointer or the focus is on an element, under seal; its own document only. */
export interface PointerFacts {
  /** Elements hovered or focused, each alone or for others written alike. */
  readonly tried: readonly NodeIndex[];
  readonly reveals: readonly Reveal[];
  /** Absent where there are none. */
  readonly links?: readonly LinkCue[];
  /** Style rules that may show something on hover; on focus. */
  readonly rules: { readonly hover: number; readonly focus: number };
  /**
   * Something that may show content was not tried: a style sheet that cannot be read, generated words, a trigger
   * out of sight or covered, too many of them.
   */
  readonly unknown?: true;
  /** Time was over. */
  readonly capped?: true;
}
