import { perPage, referenced, tidy, type DomView } from '#rule-kit';
import { forms, once, type Field, type Form } from './_fields.ts';
import { groups } from './_groups.ts';
import { seenWords, visibleLabel } from './_labels.ts';

const REQUIRED_WORDS = /obligatoire|requise?s?\b|required|mandatory|n[ée]cessaire/iu;
const OPTIONAL_WORDS = /facultati(f|ve)|optionnel|optional/iu;

export function isRequired({ element }: Field): boolean {
  return 'required' in element.attributes || element.attributes['aria-required'] === 'true';
}

/** A form of a single field needs no mark (particular case of 11.10.1 and 11.10.2). */
export function formsOfSeveral(dom: DomView): Form[] {
  return forms(dom).filter(({ fields }) => fields.length > 1);
}

/** Visible texts tied to a field: its label, its description and, for a choice, the legend of its group. */
export const tiedTexts = once((dom: DomView, field: Field): readonly string[] => {
  const label = visibleLabel(dom, field)?.text ?? '';
  const described = ['aria-describedby', 'aria-errormessage', 'aria-labelledby'].flatMap((name) =>
    referenced(dom, field.element, name).map((element) => seenWords(dom, element)),
  );
  const group = groups(dom).find(({ fields }) => fields.includes(field));
  const legend = field.kind === 'choice' ? (group?.legend ?? '') : '';
  return [label, ...described, legend].filter((text) => text !== '');
});

export type Mark = 'words' | 'star' | 'sign' | 'none';

/** How the texts tied to a field say that it is required. */
export function markOf(texts: readonly string[]): Mark {
  if (texts.some((text) => REQUIRED_WORDS.test(text))) return 'words';
  if (texts.some((text) => text.includes('*'))) return 'star';
  // Any other sign may be one, once explained; the usual punctuation of a label is not.
  return texts.some((text) => /[^\p{L}\p{N}\s.,:;()'’"«»/@&%€$°+-]/u.test(text)) ? 'sign' : 'none';
}

/** The form says which of its fields are optional, in a label or a legend (particular case). */
export const flagsOptional = once((dom: DomView, { fields }: Form): boolean =>
  fields.some((field) => tiedTexts(dom, field).some((text) => OPTIONAL_WORDS.test(text))),
);

/** Place of the first visible text that explains what a mark means. */
const explanations = perPage((dom: DomView) =>
  dom.texts().filter((text) => text.rendered && REQUIRED_WORDS.test(tidy(text.text))),
);

const ALL_REQUIRED =
  /\btou(s|tes)\b[^.]{0,30}\b(champs?|informations?|rubriques?|données)\b[^.]{0,30}\bobligatoires?\b|\ball\b[^.]{0,20}\bfields?\b[^.]{0,20}\b(required|mandatory)\b/iu;

/** A visible sentence says that every field is required. */
export function saysAllRequired(dom: DomView): boolean {
  return explanations(dom).some(({ text }) => ALL_REQUIRED.test(text));
}

/** A sign must be explained before its first use in the code (RGAA glossary, mark of a required field). */
export const isExplained = once((dom: DomView, { fields }: Form): boolean => {
  const first = fields.find((field) => markOf(tiedTexts(dom, field)) === 'star');
  const label = first && (visibleLabel(dom, first)?.element ?? first.element);
  if (!label) return true;
  return explanations(dom).some(({ frame, index }) => frame === label.frame && index < label.index);
});

/** Pictures in the label, a mark in a tooltip or one made by the style sheet: not texts a snapshot can judge. */
export function mayBeMarked(dom: DomView, { element, labels, wrapper }: Field): boolean {
  const around = [...labels, ...(wrapper ? [wrapper] : [])];
  const parts = around.flatMap((label) => [label, ...dom.descendantElements(label)]);
  return (
    parts.some(
      (part) =>
        ['img', 'svg'].includes(part.tag) ||
        dom.style(part)?.['background-image'].startsWith('url('),
    ) || markOf([tidy(element.name ?? ''), tidy(element.attributes['title'])]) !== 'none'
  );
}

/**
 * Something on the screen may tell that the field is required, in or beside its label: a picture, a text of the
 * style sheet, a sign or a word in the block that holds the field or in a legend around it.
 */
export function mayShowMark(dom: DomView, field: Field): boolean {
  const { element, labels, wrapper } = field;
  if (mayBeMarked(dom, field) || markOf(tiedTexts(dom, field)) !== 'none') return true;
  if ((dom.snapshot.frames[element.frame]?.unreadSheets ?? 0) > 0) return true;
  const parent = dom.parent(element);
  const blocks = [parent, parent && dom.parent(parent)].filter((one) => one !== undefined);
  const near = [...labels, ...(wrapper ? [wrapper] : []), ...blocks];
  const isWritten = near.some(
    (one) =>
      one.generated !== undefined ||
      [...dom.descendantElements(one)].some((below) => below.generated),
  );
  const legends = [...dom.ancestors(element)]
    .filter(({ tag }) => tag === 'fieldset')
    .flatMap((set) => dom.childElements(set).filter(({ tag }) => tag === 'legend'));
  const texts = [...blocks, ...legends].map((one) => dom.text(one, { rendered: true }));
  const { placeholder = '' } = element.attributes;
  return (
    isWritten ||
    [...texts, placeholder].some((text) => text.includes('*') || REQUIRED_WORDS.test(text))
  );
}
