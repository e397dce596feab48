/** Place of a node in `DomSnapshot.nodes`. Valid within one snapshot only. */
export type NodeIndex = number;

/** Page box in CSS pixels of the node's own frame: x, y, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** Computed styles a rule may need; each distinct combination is stored once per snapshot. */
export const STYLE_PROPERTIES = [
  'display',
  'visibility',
  'opacity',
  'position',
  'overflow',
  'clip',
  'clip-path',
  'color',
  'background-color',
  'background-image',
  'font-size',
  'font-weight',
  'font-style',
  'font-family',
  'text-decoration-line',
  'text-align',
  'text-indent',
  'white-space',
  'letter-spacing',
  'direction',
  'writing-mode',
  'list-style-type',
  'border-top-width',
  'border-bottom-width',
  'float',
  'cursor',
  'pointer-events',
  'transform',
  'animation-name',
] as const;
export type StyleProperty = (typeof STYLE_PROPERTIES)[number];
export type StyleFacts = { readonly [property in StyleProperty]: string };

/** What the browser knows of an audio or video element once the page is at rest. */
export interface MediaState {
  /** Seconds; null for a live stream, or when nothing was loaded. */
  readonly duration: number | null;
  readonly playing: boolean;
  readonly muted: boolean;
  /** Whether it has sound; null when that is unknown. */
  readonly sound: boolean | null;
  readonly tracks: readonly { readonly kind: string; readonly language: string }[];
}

/** Computed `content` of the pseudo-elements that hold some, 80 characters at most: `"★"`, `url(…)`. */
export interface GeneratedContent {
  readonly before?: string;
  readonly after?: string;
}

/** A style rule that turns the page itself in one orientation of the screen. */
export interface OrientationTurn {
  readonly orientation: 'portrait' | 'landscape';
  /** `html` or `body`. */
  readonly on: string;
  /** 0 to 359, clockwise. */
  readonly degrees: number;
  readonly css: string;
}

/**
 * What the author's style rules may do that computed styles at rest do not show: selectors of the first few of
 * each kind, absent where there are none.
 */
export interface StyleRuleFacts {
  /** Rules for a state (`:hover`, `:focus`, `:checked`…) that change a color or a background. */
  readonly states?: readonly string[];
  /** Rules that write content (`::before`, `::after`) or style what has no element (`::placeholder`…). */
  readonly generated?: readonly string[];
  /** Rules whose effects no color value tells: filters, blending, shadows, fills, masks. */
  readonly effects?: readonly string[];
  /** Style sheets whose rules could not be read, other origins' above all. */
  readonly unread: number;
}

/** One element as Chromium rendered it. Absent optional facts are false or unknown, never guessed. */
export interface ElementNode {
  readonly kind: 'element';
  readonly index: NodeIndex;
  readonly frame: number;
  /** Parent in the flat tree: a shadow root's children hang under their host; a frame's root has none. */
  readonly parent: NodeIndex | null;
  /** Local name, lower case for HTML. */
  readonly tag: string;
  readonly namespace: 'html' | 'svg' | 'math' | 'other';
  readonly attributes: Readonly<Record<string, string>>;
  /** Has a box and is visible: not display:none, visibility:hidden, in a closed details, opacity 0 up the chain. */
  readonly rendered: boolean;
  /** Available to assistive technologies: not under aria-hidden=true, inert, display:none or visibility:hidden. */
  readonly exposed: boolean;
  /** Reached by focus: natively or through tabindex; disabled, inert or unrendered controls are not. */
  readonly focusable: boolean;
  readonly box: Box | null;
  readonly style: number | null;
  /** Role and name computed by the browser itself; null where it was not asked or gave none. */
  readonly role: string | null;
  readonly name: string | null;
  /** The node is a child of its parent's open shadow root. */
  readonly inShadow: boolean;
  /** A form field holds a value. The value itself is never collected. */
  readonly hasValue: boolean;
  /** Of `audio` and `video` only. */
  readonly media?: MediaState;
  /** By rules of readable style sheets outside shadow trees. */
  readonly generated?: GeneratedContent;
  /** A declaration gives it the black it has, which is also the browser's own. Only told where `colorsKnown`. */
  readonly declaresColor?: true;
}

export interface TextNode {
  readonly kind: 'text';
  readonly index: NodeIndex;
  readonly frame: number;
  readonly parent: NodeIndex;
  readonly text: string;
  readonly rendered: boolean;
  readonly inShadow: boolean;
}

export type DomNode = ElementNode | TextNode;

export interface Doctype {
  readonly name: string;
  readonly publicId: string;
  readonly systemId: string;
}

export interface FrameFacts {
  readonly index: number;
  readonly url: string;
  /** Base of its relative links (`<base href>` included). */
  readonly baseUrl: string;
  /** The iframe, frame or object element that holds it; null for the page itself. */
  readonly owner: NodeIndex | null;
  /** Its document element; null when the frame could not be read. */
  readonly root: NodeIndex | null;
  /** Why it could not be read, if so; its content then voids every proof that depends on it. */
  readonly unreadable: string | null;
  readonly doctype: Doctype | null;
  readonly contentType: string;
  readonly compatMode: string;
  readonly title: string | null;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly scrollSize: { readonly width: number; readonly height: number };
  /** CSS animations and transitions running once the page was at rest. */
  readonly runningAnimations: number;
  /** Absent where there are none. */
  readonly turns?: readonly OrientationTurn[];
  /** Absent in evidence that does not know. */
  readonly styleRules?: StyleRuleFacts;
  /** Every declaration of text color outside shadow trees was read, in a light palette. Absent: not known. */
  readonly colorsKnown?: true;
  /** Style sheets of other origins, whose rules cannot be read; absent for none. */
  readonly unreadSheets?: number;
}

/** Every element and text of every readable frame and open shadow root, in document order per frame. */
export interface DomSnapshot {
  readonly frames: readonly FrameFacts[];
  readonly nodes: readonly DomNode[];
  readonly styles: readonly StyleFacts[];
  /** The node limit was reached: nothing may be proven absent. */
  readonly capped: boolean;
  /** Closed shadow roots found; their content cannot be read. */
  readonly closedShadowRoots: number;
}
