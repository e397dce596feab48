/*
 * Runs inside the page, in an isolated world: sent as text, so these functions may call each other
 * (they travel together) but nothing else. The page may clobber DOM properties through named form
 * fields (`<input name="childNodes">`), so every read goes through the prototypes' own getters.
 */
import type { FrameFacts } from '#model';

export interface SnapshotRequest {
  readonly properties: readonly string[];
  readonly maxNodes: number;
}

/** Wire form of a node: absent keys are false, null or empty; indexes are local to the frame. */
export interface WireNode {
  p: number | null;
  /** Text nodes have `x`; elements have `t`. */
  x?: string;
  t?: string;
  ns?: 'svg' | 'math' | 'other';
  a?: Record<string, string>;
  /** Bits: 1 rendered, 2 exposed, 4 focusable, 8 in a shadow root, 16 has a value. */
  f: number;
  b?: [number, number, number, number];
  s?: number;
  r?: string;
  n?: string;
}

export interface WireSnapshot {
  frame: Omit<FrameFacts, 'index' | 'owner' | 'root' | 'unreadable'>;
  nodes: WireNode[];
  styles: string[][];
  capped: boolean;
}

interface WalkState {
  readonly request: SnapshotRequest;
  readonly nodes: WireNode[];
  readonly styles: string[][];
  readonly styleIndex: Map<string, number>;
  readonly elements: Element[];
  readonly indexOf: Map<Node, number>;
  readonly shadowRoots: ShadowRoot[];
  capped: boolean;
}

interface Inherited {
  readonly parent: number | null;
  readonly hidden: boolean;
  readonly inShadow: boolean;
  readonly rendered: boolean;
}

/** Entry: describes the whole document and keeps its elements for the steps that follow. */
export function snapshotDocument(request: SnapshotRequest): string {
  const state: WalkState = {
    request,
    nodes: [],
    styles: [],
    styleIndex: new Map(),
    elements: [],
    indexOf: new Map(),
    shadowRoots: [],
    capped: false,
  };
  const root = document.documentElement as Element | null;
  if (root) walkNode(root, { parent: null, hidden: false, inShadow: false, rendered: true }, state);
  (globalThis as unknown as { rgaaElements: unknown }).rgaaElements = state.indexOf;
  const result: WireSnapshot = {
    frame: frameFacts(root, state.shadowRoots),
    nodes: state.nodes,
    styles: state.styles,
    capped: state.capped,
  };
  return JSON.stringify(result);
}

function frameFacts(
  root: Element | null,
  shadowRoots: readonly ShadowRoot[],
): WireSnapshot['frame'] {
  const doctype = document.doctype;
  const title = document.querySelector('head > title');
  return {
    url: location.href.slice(0, 4096),
    baseUrl: document.baseURI.slice(0, 4096),
    doctype: doctype && {
      name: doctype.name,
      publicId: doctype.publicId,
      systemId: doctype.systemId,
    },
    contentType: document.contentType,
    compatMode: document.compatMode,
    title: title ? (title.textContent ?? '').slice(0, 2000) : null,
    viewport: { width: innerWidth, height: innerHeight },
    scrollSize: { width: root?.scrollWidth ?? 0, height: root?.scrollHeight ?? 0 },
    // A document does not list the animations of its shadow trees.
    runningAnimations: [document, ...shadowRoots]
      .flatMap((tree) => tree.getAnimations())
      .filter((one) => one.playState === 'running').length,
  };
}

/** Depth first over the flat tree: shadow roots under their host, slotted nodes under their slot. */
function walkNode(start: Node, inherited: Inherited, state: WalkState): void {
  const stack: { node: Node; inherited: Inherited }[] = [{ node: start, inherited }];
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (state.nodes.length >= state.request.maxNodes) {
      state.capped = true;
      return;
    }
    const { node } = item;
    if (node instanceof Text) addText(node, item.inherited, state);
    if (!(node instanceof Element)) continue;
    const below = addElement(node, item.inherited, state);
    const children = flatChildren(node, state.shadowRoots);
    for (let i = children.list.length - 1; i >= 0; i--) {
      const child = children.list[i] as Node;
      stack.push({
        node: child,
        inherited: { ...below, inShadow: children.shadow || below.inShadow },
      });
    }
  }
}

function flatChildren(
  element: Element,
  shadowRoots: ShadowRoot[],
): { list: readonly Node[]; shadow: boolean } {
  const shadow = own(element, 'shadowRoot') as ShadowRoot | null;
  if (shadow) {
    shadowRoots.push(shadow);
    return { list: [...shadow.childNodes], shadow: true };
  }
  if (element instanceof HTMLSlotElement) {
    const assigned = element.assignedNodes();
    if (assigned.length > 0) return { list: assigned, shadow: false };
  }
  if (element.localName === 'script' || element.localName === 'style')
    return { list: [], shadow: false };
  return { list: [...(own(element, 'childNodes') as NodeList)], shadow: false };
}

/** What the element itself says: in every world, a form answers with its fields of that name. */
function own(element: Element, name: string): unknown {
  if (!(element instanceof HTMLFormElement)) return element[name as keyof Element];
  const holder = name === 'childNodes' ? Node.prototype : Element.prototype;
  return Object.getOwnPropertyDescriptor(holder, name)?.get?.call(element);
}

function addText(node: Text, inherited: Inherited, state: WalkState): void {
  // A value of a field stays in the page: only its shape is told.
  const isValue = node.parentNode instanceof HTMLTextAreaElement;
  const text = isValue ? node.data.replace(/\S/gu, '•') : node.data;
  // Blank runs separate words (`<b>a</b> <b>b</b>`): kept as one space, dropped where nothing can show them.
  if (inherited.parent === null || text === '') return;
  const kept = text.trim() === '' ? ' ' : text.slice(0, 10_000);
  if (kept === ' ' && !inherited.rendered) return;
  const flags =
    (inherited.rendered ? 1 : 0) | (inherited.hidden ? 0 : 2) | (inherited.inShadow ? 8 : 0);
  state.nodes.push({ p: inherited.parent, x: kept, f: flags });
}

function addElement(element: Element, inherited: Inherited, state: WalkState): Inherited {
  const index = state.nodes.length;
  state.indexOf.set(element, index);
  const attributes = readAttributes(element);
  const isRoot = element === document.documentElement || element === document.body;
  const hidden =
    inherited.hidden || 'inert' in attributes || (attributes['aria-hidden'] === 'true' && !isRoot);
  const seen = visibility(element, inherited.rendered);
  const wire: WireNode = { p: inherited.parent, t: own(element, 'localName') as string, f: 0 };
  const ns = own(element, 'namespaceURI') as string | null;
  if (ns !== 'http://www.w3.org/1999/xhtml') {
    wire.ns =
      ns === 'http://www.w3.org/2000/svg' ? 'svg' : ns?.endsWith('MathML') ? 'math' : 'other';
  }
  if (Object.keys(attributes).length > 0) wire.a = attributes;
  if (seen.rendered) {
    const box = Element.prototype.getBoundingClientRect.call(element);
    const round = (value: number) => Math.round(value * 10) / 10;
    wire.b = [round(box.x + scrollX), round(box.y + scrollY), round(box.width), round(box.height)];
    wire.s = styleOf(element, state);
  }
  describeAccessibility(element, wire);
  wire.f =
    (seen.rendered ? 1 : 0) |
    (seen.present && !hidden ? 2 : 0) |
    (seen.present && isFocusable(element, attributes) ? 4 : 0) |
    (inherited.inShadow ? 8 : 0) |
    (hasValue(element) ? 16 : 0);
  state.nodes.push(wire);
  return { parent: index, hidden, inShadow: inherited.inShadow, rendered: seen.rendered };
}

/** `present`: laid out and not visibility:hidden, whatever its opacity. `rendered`: also not transparent. */
function visibility(
  element: Element,
  parentRendered: boolean,
): { present: boolean; rendered: boolean } {
  const present = Element.prototype.checkVisibility.call(element, { visibilityProperty: true });
  if (!present) {
    const contents = parentRendered && getComputedStyle(element).display === 'contents';
    return { present: contents, rendered: contents };
  }
  const opaque = Element.prototype.checkVisibility.call(element, {
    visibilityProperty: true,
    opacityProperty: true,
  });
  return { present, rendered: opaque && Element.prototype.getClientRects.call(element).length > 0 };
}

/** Attributes as they stand, long ones cut. Field values, nonces and inline documents stay out. */
function readAttributes(element: Element): Record<string, string> {
  const kept: Record<string, string> = Object.create(null) as Record<string, string>;
  const isButton = /^(button|submit|reset|image|checkbox|radio)$/i.test(
    Element.prototype.getAttribute.call(element, 'type') ?? '',
  );
  for (const name of Element.prototype.getAttributeNames.call(element)) {
    if (name === 'srcdoc' || name === 'nonce' || name === 'integrity') continue;
    if (name === 'value' && element.localName === 'input' && !isButton) continue;
    const value = Element.prototype.getAttribute.call(element, name) ?? '';
    kept[name] =
      value.length > 2000 ? `${value.slice(0, value.startsWith('data:') ? 60 : 2000)}…` : value;
  }
  return kept;
}

function styleOf(element: Element, state: WalkState): number {
  const computed = getComputedStyle(element);
  const values = state.request.properties.map((property) => computed.getPropertyValue(property));
  const key = values.join('|');
  const known = state.styleIndex.get(key);
  if (known !== undefined) return known;
  state.styles.push(values);
  state.styleIndex.set(key, state.styles.length - 1);
  return state.styles.length - 1;
}

/** Role and name as Chromium computes them for assistive technologies (an engine feature we switch on). */
function describeAccessibility(element: Element, wire: WireNode): void {
  const computedRole = own(element, 'computedRole') as string | undefined;
  const computedName = own(element, 'computedName') as string | undefined;
  if (computedRole && computedRole !== 'generic' && computedRole !== 'none') wire.r = computedRole;
  if (computedName && computedRole !== 'generic') wire.n = computedName.slice(0, 1000);
}

function isFocusable(element: Element, attributes: Record<string, string>): boolean {
  return (
    mayFocus(element, attributes) &&
    !Element.prototype.matches.call(element, ':disabled') &&
    !Element.prototype.closest.call(element, '[inert]')
  );
}

function mayFocus(element: Element, attributes: Record<string, string>): boolean {
  if ('tabindex' in attributes) return true;
  const tag = element.localName;
  if (tag === 'a' || tag === 'area') return 'href' in attributes || 'xlink:href' in attributes;
  if (tag === 'input') return attributes['type']?.toLowerCase() !== 'hidden';
  if (tag === 'audio' || tag === 'video') return 'controls' in attributes;
  if (tag === 'summary') return element.parentElement?.querySelector('summary') === element;
  const editable = attributes['contenteditable'];
  if (editable !== undefined && editable !== 'false') return true;
  return ['button', 'select', 'textarea', 'iframe', 'frame'].includes(tag);
}

function hasValue(element: Element): boolean {
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
    return element.value !== '';
  return false;
}

/** All of the above, in the order in which the page receives them. */
export const SNAPSHOT_FUNCTIONS = [
  frameFacts,
  walkNode,
  flatChildren,
  own,
  addText,
  addElement,
  visibility,
  readAttributes,
  styleOf,
  describeAccessibility,
  isFocusable,
  mayFocus,
  hasValue,
  snapshotDocument,
] as const;
