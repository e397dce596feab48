import { stripVTControlCharacters } from 'node:util';

/** Spaces where a line may end: not after « nor before what French typography keeps with its word. */
const BREAK = /(?<!«) (?![;:!?»%·])/u;

/**
 * Text for so many columns: lines end between words, those that follow are indented by `hanging`. A word
 * longer than a line (path, address) stays whole, so that it can be copied. A no-break space keeps words
 * together and comes out as a plain one: what a person searches for is what they see.
 */
export function wrap(text: string, columns: number, hanging = 0): string {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, columns, hanging));
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

function wrapLine(line: string, columns: number, hanging: number): string[] {
  const [first = '', ...words] = line.split(BREAK);
  const lines: string[] = [];
  let current = first;
  for (const word of words) {
    const longer = `${current} ${word}`;
    // An indentation is no line of its own.
    if (widthOf(longer) <= columns || current.trim() === '') current = longer;
    else {
      lines.push(current.trimEnd());
      current = ' '.repeat(hanging) + word;
    }
  }
  return [...lines, current];
}

function widthOf(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
