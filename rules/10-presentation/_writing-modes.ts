import { perPage, tidy, type DomView } from '#rule-kit';

export interface WritingModes {
  /** Letters shown in vertical lines, and in horizontal ones. */
  readonly vertical: number;
  readonly horizontal: number;
}

export const writingModes = perPage((dom: DomView): WritingModes => {
  let [vertical, horizontal] = [0, 0];
  for (const text of dom.texts()) {
    if (!text.rendered) continue;
    const { length } = tidy(text.text);
    const mode = dom.style(text)?.['writing-mode'] ?? 'horizontal-tb';
    if (mode === 'horizontal-tb') horizontal += length;
    else vertical += length;
  }
  return { vertical, horizontal };
});
