import Handlebars from 'handlebars';

const RTL =
  '\\p{Script=Hebrew}\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Thaana}\\p{Script=Nko}';
/** Words written from right to left, with the blanks and marks between them. */
const RUNS = new RegExp(`([${RTL}](?:[${RTL}\\s\\p{P}\\p{M}\\p{N}]*[${RTL}\\p{M}])?)`, 'u');

/**
 * Text of an audited page inside ours: escaped, with what is read from right to left marked as such, which
 * `<bdi>` alone does not say (RGAA 8.10).
 */
export function quoted(text: unknown): Handlebars.SafeString {
  const escape = (part: string) => Handlebars.escapeExpression(part);
  // Splitting by a group keeps the runs: they stand at the odd places.
  const parts = String(text ?? '').split(RUNS);
  const marked = parts.map((part, place) =>
    place % 2 === 1 ? `<span dir="rtl">${escape(part)}</span>` : escape(part),
  );
  return new Handlebars.SafeString(marked.join(''));
}
