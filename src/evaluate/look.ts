import type { CropFacts, ElementNode, Finding, Look, Strip, StripKind, TestId } from '#model';
import { referencedText, tidy, type DomView } from '#rule-kit';
import { seenText, wordsAfter, wordsBefore } from './words-around.ts';

const SHORT = 120;
const LONG = 200;
const MAX_DEPTH_FOR_CROP = 60;

/** Attributes a person compares with what is seen, in the order of reading. */
const TELLING = (
  'alt title aria-label aria-labelledby aria-hidden role lang dir type autocomplete placeholder ' +
  'required aria-required aria-invalid aria-describedby aria-expanded aria-haspopup aria-current aria-live ' +
  'tabindex scope headers summary usemap src data poster autoplay controls href target download'
).split(' ');

const LANDMARKS = new Set(
  'banner navigation main complementary contentinfo search form region'.split(' '),
);

/** Looks at elements of one page; each is described once, however many rules ask about it. */
export class Lookout {
  readonly #dom: DomView;
  readonly #crops: CropFacts | undefined;
  readonly #known = new Map<number, Look>();
  #headings: readonly ElementNode[] | undefined;

  constructor(dom: DomView, crops: CropFacts | undefined) {
    this.#dom = dom;
    this.#crops = crops;
  }

  /** What a person looks at to judge an element. */
  at(element: ElementNode): Look {
    const known = this.#known.get(element.index) ?? this.#describe(element);
    this.#known.set(element.index, known);
    return known;
  }

  /** What stands beside a finding about an element: what to look at where it asks, and its film strip. */
  shown(
    element: ElementNode,
    finding: Pick<Finding, 'test' | 'outcome' | 'certainty'>,
  ): Pick<Finding, 'look' | 'strip'> {
    const strip = this.#strip(element, finding);
    return {
      ...(finding.outcome === 'cantTell' && { look: this.at(element) }),
      ...(strip && { strip }),
    };
  }

  /** A lead about the focus is about the whole page, and only stands at its first element. */
  #strip(
    { index }: ElementNode,
    { test, certainty }: Pick<Finding, 'test' | 'certainty'>,
  ): Strip | undefined {
    const shows = STRIP_OF[test];
    if (!shows || (shows === 'focus' && certainty === 'lead')) return undefined;
    const picture = this.#crops?.strips?.[shows]?.[index];
    return picture === undefined ? undefined : { shows, picture };
  }

  #describe(element: ElementNode): Look {
    const dom = this.#dom;
    const landmark = landmarkOf(dom, element);
    const part = landmark ?? rootOf(dom, element);
    return given({
      picture: this.#picture(element),
      text: seenText(dom, element, LONG),
      attributes: telling(element),
      description: referencedText(dom, element, 'aria-describedby').slice(0, LONG),
      caption: captionOf(dom, element),
      link: linkOf(dom, element),
      heading: this.#headingBefore(element, part),
      landmark: landmark && named(landmark),
      before: wordsBefore(dom, element, part, SHORT),
      after: wordsAfter(dom, element, part, SHORT),
    });
  }

  /** Its own crop, or that of the first thing in it that has one: the icon of a button, the image of a link. */
  #picture(element: ElementNode): string | undefined {
    if (!this.#crops) return undefined;
    const { ofNode } = this.#crops;
    const own = ofNode[element.index];
    if (own !== undefined || WHOLE.has(element.tag)) return own;
    let left = MAX_DEPTH_FOR_CROP;
    for (const below of this.#dom.descendantElements(element)) {
      const found = ofNode[below.index];
      if (found !== undefined) return found;
      left -= 1;
      if (left === 0) return undefined;
    }
    return undefined;
  }

  #headingBefore(element: ElementNode, part: ElementNode): Look['heading'] {
    this.#headings ??= this.#dom
      .elements()
      .filter((one) => one.role === 'heading' || /^h[1-6]$/u.test(one.tag));
    const place = this.#headings.findLastIndex(
      (one) => one.index < element.index && one.index > part.index && one.rendered,
    );
    const heading = this.#headings[place];
    if (!heading) return undefined;
    const level = Number(heading.attributes['aria-level'] ?? /^h([1-6])$/u.exec(heading.tag)?.[1]);
    const text = this.#dom.text(heading, { rendered: true }) || tidy(heading.name ?? '');
    return { level: Number.isInteger(level) ? level : null, text: text.slice(0, SHORT) };
  }
}

/** The film strips that show what these tests are about. */
const STRIP_OF: Readonly<Partial<Record<TestId, StripKind>>> = {
  '10.7.1': 'focus',
  '13.8.1': 'motion',
  '13.8.2': 'motion',
};

/** A finding on one of these is about the page: any picture in it would be chance. */
const WHOLE = new Set(['html', 'head', 'body', 'main']);

function telling({ attributes }: ElementNode): Look['attributes'] {
  const found = TELLING.flatMap((name) => {
    const value = attributes[name];
    return value === undefined ? [] : [[name, value.slice(0, SHORT)] as const];
  });
  return found.length > 0 ? Object.fromEntries(found) : undefined;
}

function captionOf(dom: DomView, element: ElementNode): string | undefined {
  const holder = dom.closest(element, ({ tag }) => tag === 'figure' || tag === 'table');
  const caption =
    holder &&
    dom.childElements(holder).find(({ tag }) => tag === 'figcaption' || tag === 'caption');
  return caption && dom.text(caption, { rendered: true }).slice(0, LONG);
}

function linkOf(dom: DomView, element: ElementNode): Look['link'] {
  const link = dom.closest(element, ({ tag, attributes }) => tag === 'a' && 'href' in attributes);
  if (!link) return undefined;
  const text = dom.text(link, { rendered: true }) || tidy(link.name ?? '');
  return { text: text.slice(0, SHORT), href: (link.attributes['href'] ?? '').slice(0, LONG) };
}

/** The landmark around an element: its words and headings are its own, not its neighbours'. */
function landmarkOf(dom: DomView, element: ElementNode): ElementNode | undefined {
  for (const one of dom.ancestors(element)) if (LANDMARKS.has(one.role ?? '')) return one;
  return undefined;
}

function rootOf(dom: DomView, element: ElementNode): ElementNode {
  return dom.element(dom.snapshot.frames[element.frame]?.root ?? null) ?? element;
}

function named({ role, name }: ElementNode): Look['landmark'] {
  return { role: role ?? '', ...(name && { name: name.slice(0, SHORT) }) };
}

/** Leaves out what is not there. */
function given(look: { readonly [K in keyof Look]: Look[K] | undefined }): Look {
  return Object.fromEntries(
    Object.entries(look).filter(([, value]) => value !== undefined && value !== ''),
  );
}
