import type { CriterionId, ElementNode, Exemption, NodeIndex, PageEvidence } from '#model';
import type { DomView } from '#rule-kit';
import { linksToOlder } from './older-documents.ts';
import { matching } from './selector.ts';

/** An exemption ready to be looked for on pages. */
export interface Exempting {
  readonly exemption: Exemption;
  /** Its pattern of addresses; absent when it has none. */
  readonly isAt?: (address: string) => boolean;
}

/**
 * What a criterion is about, as far as exemptions by address go: a link to an exempt document is the page's own,
 * and so is the title of a frame around exempt contents.
 */
export type Concern = 'documents' | 'frames' | 'contents';

export function concernOf(criterion: CriterionId): Concern {
  if (criterion === '13.3' || criterion === '13.4') return 'documents';
  return criterion.startsWith('2.') ? 'frames' : 'contents';
}

/** What an exemption covers on one page. */
export interface ExemptArea {
  readonly exempting: Exempting;
  readonly whole: boolean;
  /** Elements it points at. */
  readonly elements: number;
  /** These elements and all they hold, inner frames included. */
  readonly nodes: Readonly<Record<Concern, ReadonlySet<NodeIndex>>>;
}

const NONE: ReadonlySet<NodeIndex> = new Set();

/** Undefined when the exemption has nothing to do with this page. */
export function areaOf(
  exempting: Exempting,
  { page, evidence }: PageEvidence,
  dom: DomView | undefined,
): ExemptArea | undefined {
  const { exemption, isAt } = exempting;
  if (exemption.before !== undefined) {
    const documents = evidence.documents?.ok ? evidence.documents.value : [];
    return (
      dom && olderDocuments(exempting, dom, linksToOlder(dom, documents, exemption.before, isAt))
    );
  }
  const isHere = isAt !== undefined && (isAt(page.url) || isAt(page.finalUrl));
  const nothing = { documents: NONE, frames: NONE, contents: NONE };
  const whole = { exempting, whole: true, elements: 0, nodes: nothing };
  if (exemption.selector === undefined) {
    if (isHere) return whole;
    return dom && isAt && byAddress(exempting, dom, isAt);
  }
  if (!dom || (isAt && !isHere)) return undefined;
  const found = matching(dom, exemption.selector);
  if (found.length === 0) return undefined;
  // A page without its body is no page: nothing of it is left to judge.
  if (found.some(({ tag, frame }) => frame === 0 && (tag === 'html' || tag === 'body')))
    return whole;
  const nodes = withAllInside(dom, found);
  const elements = found.length;
  return {
    exempting,
    whole: false,
    elements,
    nodes: { documents: nodes, frames: nodes, contents: nodes },
  };
}

function olderDocuments(
  exempting: Exempting,
  dom: DomView,
  links: readonly ElementNode[],
): ExemptArea | undefined {
  if (links.length === 0) return undefined;
  const nodes = { documents: withAllInside(dom, links), frames: NONE, contents: NONE };
  return { exempting, whole: false, elements: links.length, nodes };
}

function byAddress(
  exempting: Exempting,
  dom: DomView,
  isAt: (address: string) => boolean,
): ExemptArea | undefined {
  const { contents, links } = addressed(dom, isAt);
  const elements = contents.length + links.length;
  if (elements === 0) return undefined;
  const inside = withAllInside(dom, contents);
  const frames = new Set(inside);
  for (const { index, tag } of contents) if (FRAMES.has(tag)) frames.delete(index);
  const documents = new Set([...inside, ...withAllInside(dom, links)]);
  return { exempting, whole: false, elements, nodes: { documents, frames, contents: inside } };
}

const FRAMES = new Set(['iframe', 'frame', 'object']);
const SOURCES: Readonly<Record<string, readonly string[]>> = {
  audio: ['src'],
  embed: ['src'],
  frame: ['src'],
  iframe: ['src'],
  img: ['src'],
  object: ['data'],
  video: ['src', 'poster'],
};
/** Paths of files that are no pages. */
const DOCUMENT = /\.(?!x?html?$|php\d?$|aspx?$|jsp$|cgi$)[a-z][a-z0-9]{1,4}$/iu;

/** Frames, pictures and media of these addresses, a media also by its sources; links to documents. */
function addressed(dom: DomView, isAt: (address: string) => boolean) {
  const leads = (element: ElementNode, name: string) => {
    const url = addressIn(dom, element, name);
    return url !== undefined && isAt(url.href);
  };
  const owners = new Set(
    dom.snapshot.frames.flatMap(({ owner, url }) => (owner !== null && isAt(url) ? [owner] : [])),
  );
  const isContent = (element: ElementNode): boolean => {
    const isMedia = element.tag === 'audio' || element.tag === 'video';
    const isSource = (child: ElementNode) => child.tag === 'source' && leads(child, 'src');
    return (
      owners.has(element.index) ||
      (SOURCES[element.tag] ?? []).some((name) => leads(element, name)) ||
      (isMedia && dom.childElements(element).some(isSource))
    );
  };
  return {
    contents: dom.elements().filter(isContent),
    links: dom.byTag('a', 'area').filter((element) => {
      const url = addressIn(dom, element, 'href');
      return url !== undefined && DOCUMENT.test(url.pathname) && isAt(url.href);
    }),
  };
}

function addressIn(dom: DomView, element: ElementNode, name: string): URL | undefined {
  const written = element.attributes[name];
  const base = dom.snapshot.frames[element.frame]?.baseUrl;
  return written !== undefined && URL.canParse(written, base) ? new URL(written, base) : undefined;
}

function withAllInside(dom: DomView, roots: readonly ElementNode[]): Set<NodeIndex> {
  const inside = new Set<NodeIndex>();
  const enter = (element: ElementNode) => {
    inside.add(element.index);
    for (const { index } of dom.descendants(element)) inside.add(index);
  };
  roots.forEach(enter);
  // Frames come after the frame that holds them, so one pass reaches the inmost.
  for (const { owner, root } of dom.snapshot.frames) {
    const document = dom.element(root);
    if (owner !== null && inside.has(owner) && document) enter(document);
  }
  return inside;
}
