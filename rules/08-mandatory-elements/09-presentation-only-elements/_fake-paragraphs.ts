import type { DomNode, ElementNode } from '#model';
import type { DomView } from '#rule-kit';
import { definePageRule, failed, proposed, tidy } from '#rule-kit';

/** Elements in which two line breaks in a row separate paragraphs; addresses, poems and code do not count. */
const CONTAINERS = ['div', 'span', 'p', 'td', 'section', 'article', 'main'];
const KEEPS_LINES = new Set(['address', 'pre', 'code', 'blockquote']);
/** Blocks whose prose needs no paragraph of its own. */
const OWN_MEANING = new Set(
  'p li dd dt blockquote figcaption label caption legend summary button a address pre code td th h1 h2 h3 h4 h5 h6 option q cite'.split(
    ' ',
  ),
);
const PARAGRAPH_LETTERS = 40;
const PROSE_LETTERS = 120;

/** The glossary names both: several line breaks, and a `<div>` or `<span>`, used to draw paragraphs. */
export default definePageRule({
  test: '8.9.1',
  name: 'paragraphs',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'minor',
  messages: {
    breaks: {
      fr: 'Deux paragraphes sont séparés par des retours à la ligne : « {before} » et « {after} ».',
      en: 'Two paragraphs are separated by line breaks: “{before}” and “{after}”.',
    },
    spacing: {
      fr: 'Plusieurs retours à la ligne se suivent dans cet élément : servent-ils à faire un blanc ou des paragraphes ?',
      en: 'Several line breaks follow one another in this element: do they make a gap or paragraphs?',
    },
    prose: {
      fr: 'Du texte suivi est dans {count} élément(s) {tag} et non dans des paragraphes. Premier : « {text} ».',
      en: 'Running text is in {count} {tag} element(s) and not in paragraphs. First: “{text}”.',
    },
  },
  fixes: {
    breaks: {
      fr: 'Placer chaque paragraphe dans un élément <p>.',
      en: 'Put each paragraph in a <p> element.',
    },
    prose: {
      fr: 'Placer ce texte dans un élément <p>.',
      en: 'Put this text in a <p> element.',
    },
  },
  targets({ dom }): (ElementNode | Prose)[] {
    const containers = dom
      .byTag(...CONTAINERS)
      .filter(({ rendered, namespace }) => rendered && namespace === 'html')
      .filter((element) => !dom.closest(element, ({ tag }) => KEEPS_LINES.has(tag)));
    const broken = containers.filter((element) => runsBetweenDoubleBreaks(dom, element).length > 1);
    const whole = containers.filter((element) => !broken.includes(element));
    return [...broken, ...proseByKind(dom, whole)];
  },
  check(target, { dom }) {
    if ('first' in target) {
      const { kind: tag, count, text } = target;
      return proposed('prose', { data: { tag, count, text: text.slice(0, 80) } });
    }
    const runs = runsBetweenDoubleBreaks(dom, target);
    const place = runs.findIndex((run, at) => isLong(run) && isLong(runs[at + 1] ?? ''));
    if (place === -1) return proposed('spacing');
    const [before = '', after = ''] = runs.slice(place);
    return failed('breaks', { data: { before: before.slice(0, 60), after: after.slice(0, 60) } });
  },
  at: (target) => ('first' in target ? target.first : target),
});

/** Prose outside paragraphs, told once for all elements written alike: one template makes them. */
interface Prose {
  readonly first: ElementNode;
  /** `div.para`: the tag and its first class. */
  readonly kind: string;
  readonly count: number;
  readonly text: string;
}

function proseByKind(dom: DomView, elements: readonly ElementNode[]): Prose[] {
  const kinds = new Map<string, Prose>();
  for (const first of elements) {
    const text = proseOf(dom, first);
    if (text === '') continue;
    const [className] = tidy(first.attributes['class']).split(' ');
    const kind = className ? `${first.tag}.${className}` : first.tag;
    const known = kinds.get(kind);
    kinds.set(kind, known ? { ...known, count: known.count + 1 } : { first, kind, count: 1, text });
  }
  return [...kinds.values()];
}

function isLong(run: string): boolean {
  return run.length >= PARAGRAPH_LETTERS;
}

/** The element's own inline text, cut where two line breaks or more follow one another. */
function runsBetweenDoubleBreaks(dom: DomView, element: ElementNode): string[] {
  const runs = [''];
  let breaks = 0;
  for (const child of dom.children(element)) {
    if (child.kind === 'element' && child.tag === 'br') {
      breaks += 1;
      if (breaks === 2) runs.push('');
      continue;
    }
    const text = inlineText(dom, child);
    if (text === undefined) {
      // A block ends what comes before it.
      breaks = 0;
      continue;
    }
    if (tidy(text) === '') continue;
    breaks = 0;
    runs.push(tidy(`${runs.pop() ?? ''} ${text}`));
  }
  return runs.length > 1 ? runs : [];
}

/** Text of an inline child; undefined for a block or what is not shown. */
function inlineText(dom: DomView, child: DomNode): string | undefined {
  if (child.kind === 'text') return child.rendered ? child.text : '';
  if (!child.rendered || isControl(child)) return '';
  const display = dom.style(child)?.display ?? 'inline';
  return display.startsWith('inline') ? dom.text(child, { rendered: true }) : undefined;
}

/** Rows of buttons are no prose. */
function isControl({ tag, role }: ElementNode): boolean {
  return /^(button|input|select|textarea)$/u.test(tag) || role === 'button';
}

/** Two sentences or more directly in a block that is no paragraph; empty otherwise. */
function proseOf(dom: DomView, element: ElementNode): string {
  if (OWN_MEANING.has(element.tag)) return '';
  const display = dom.style(element)?.display ?? 'inline';
  if (display.startsWith('inline') || dom.closest(element, ({ tag }) => OWN_MEANING.has(tag)))
    return '';
  const own = tidy(
    dom
      .children(element)
      .map((child) => inlineText(dom, child) ?? ' ')
      .join(''),
  );
  const hasDirectText = dom
    .children(element)
    .some((child) => child.kind === 'text' && tidy(child.text).length > 20);
  const sentences = own.match(/\p{Ll}{2,}[»”)]?[.!?…](?=\s|$)/gu)?.length ?? 0;
  return hasDirectText && own.length >= PROSE_LETTERS && sentences >= 2 ? own : '';
}
