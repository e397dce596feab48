/**
 * What a person looks at to answer a finding's question: the element itself, then what stands around it on
 * the first page it was found on. Absent where there is nothing; every text is cut to a line or two.
 */
export interface Look {
  /** Name of its picture among the run's crops. */
  readonly picture?: string;
  /** What it shows in words. */
  readonly text?: string;
  /** Attributes that tell assistive technologies what it is, as written. */
  readonly attributes?: Readonly<Record<string, string>>;
  /** Words that aria-describedby gives it. */
  readonly description?: string;
  /** Of the figure or the table that it is or stands in. */
  readonly caption?: string;
  /** The link that it is or stands in. */
  readonly link?: { readonly text: string; readonly href: string };
  /** The nearest heading before it. */
  readonly heading?: { readonly level: number | null; readonly text: string };
  readonly landmark?: { readonly role: string; readonly name?: string };
  /** Visible words just before and just after it. */
  readonly before?: string;
  readonly after?: string;
}

/** `focus`: left without the focus, right with it; `motion`: at 0, 1.5, 3 and 5 seconds, from left to right. */
export type StripKind = 'focus' | 'motion';

/** One picture of an element at several moments, side by side. */
export interface Strip {
  readonly shows: StripKind;
  /** Its name among the run's crops. */
  readonly picture: string;
}

/** Where a run's folder keeps a crop: the name is told from its content, so equal pictures are one file. */
export function cropPath(name: string): string {
  return `crops/${name}.webp`;
}
