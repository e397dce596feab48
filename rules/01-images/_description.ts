import type { ElementNode } from '#model';
import { attributeName, contentText, referencedText, tidy, type DomView } from '#rule-kit';
import { adjacentControls } from './_control.ts';
import type { Image } from './_shared.ts';
import { addressOf, fileOf, isBoilerplate } from './_sources.ts';
import { isChart } from './_svg.ts';

/** Words by which images that need more than a short alternative give themselves away. */
const RICH =
  /graph(?:ique|e|s)?\b|\bcarte\b|cartographie|sch[ée]ma|organigramme|infographie|diagramme|camembert|histogramme|courbe|[ée]volution|r[ée]partition|\bplan\b|frise|chronologie|\bchart|diagram|infographic|timeline|flowchart/iu;
/** Words by which a text sends to a description elsewhere. */
const REFERENCE =
  /\bvoir\b|\bcf\b|ci-?(?:dessous|dessus|contre|apr[èe]s)|description|d[ée]tail|l[ée]gende|transcription|explication|(?:texte|paragraphe|tableau|lien) (?:suivant|pr[ée]c[ée]dent|adjacent)|d[ée]crit|\bsee\b|below|above|described|following/iu;
/** Words of a link or button that opens a description. */
const OPENS =
  /description|d[ée]tail|alternative|transcription|texte|version|donn[ée]es|tableau|l[ée]gende|explication|accessible|graphique|carte|sch[ée]ma|infographie|image|plan\b|^\[?d\]?$|data|\btext|long/iu;
const LONG_NAME = 80;

/** A way by which an image may have a detailed description (RGAA glossary, detailed description). */
export interface Description {
  readonly way: 'longdesc' | 'aria-describedby' | 'aria-labelledby' | 'name' | 'content' | 'link';
  /** Its text, or the address it leads to. */
  readonly text: string;
  /** Address of a link or `longdesc`. */
  readonly address?: string;
}

/** Signs that an image says more than a short text can. */
export function seemsRich(dom: DomView, image: Image): boolean {
  const { element, names, extraNames, caption } = image;
  const { id = '', class: classes = '' } = element.attributes;
  const words = [...names, ...extraNames].map(({ text }) => text).concat(caption?.text ?? '');
  if (RICH.test([...words, fileOf(addressOf(dom, image)), id, classes].join(' '))) return true;
  if ((names[0]?.text.length ?? 0) > LONG_NAME) return true;
  return image.kind === 'svg' && isChart(dom, image);
}

/** Whether a name or fallback sends to a description beside the image. */
export function refersElsewhere(text: string): boolean {
  return REFERENCE.test(text);
}

export function descriptionsOf(dom: DomView, image: Image): Description[] {
  const { element, names, extraNames, fallback, kind } = image;
  const { longdesc } = element.attributes;
  const found: Description[] = [];
  if (tidy(longdesc) !== '') found.push({ way: 'longdesc', text: '', address: tidy(longdesc) });
  if (tidy(element.attributes['aria-describedby']) !== '')
    found.push({ way: 'aria-describedby', text: referencedText(dom, element, 'aria-describedby') });
  if (tidy(element.attributes['aria-labelledby']).includes(' '))
    found.push({ way: 'aria-labelledby', text: referencedText(dom, element, 'aria-labelledby') });
  for (const { text } of [...names, ...extraNames])
    if (refersElsewhere(text)) found.push({ way: 'name', text });
  const content = kind === 'svg' ? descOf(dom, element) : fallback;
  if (content !== '' && !isBoilerplate(content)) found.push({ way: 'content', text: content });
  return [...found, ...linksOf(dom, image)];
}

function descOf(dom: DomView, svg: ElementNode): string {
  const desc = dom.childElements(svg).find(({ tag }) => tag === 'desc');
  return desc ? dom.text(desc, { rendered: false }) : '';
}

/** Adjacent controls that speak of a description; any of them beside an image that seems to need one. */
function linksOf(dom: DomView, image: Image): Description[] {
  const isRich = seemsRich(dom, image);
  return adjacentControls(dom, image.element)
    .map((control) => ({
      text: attributeName(dom, control)?.text ?? contentText(dom, control),
      address: tidy(control.attributes['href']),
    }))
    .filter(({ text, address }) => isRich || OPENS.test(text) || /desc|alternative/iu.test(address))
    .map(({ text, address }) => ({ way: 'link', text, ...(address !== '' && { address }) }));
}

/** An address within the page that leads to no element. */
export function isDeadAnchor(dom: DomView, image: Image, address: string | undefined): boolean {
  if (!address?.startsWith('#') || address === '#') return false;
  const id = decodeURIComponent(address.slice(1));
  if (dom.byId(id, image.element)) return false;
  return !dom.byTag('a').some(({ attributes }) => attributes['name'] === id);
}
