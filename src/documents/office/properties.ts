import { readXml } from '../xml.ts';

/** Text of each element of a small file, by local name; the first of a name counts. */
export function elementTexts(bytes: Buffer | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  if (!bytes) return texts;
  let text = '';
  readXml(bytes, {
    open: () => {
      text = '';
    },
    text: (more) => {
      text += more;
    },
    close: (name) => {
      if (!texts.has(name)) texts.set(name, text.trim());
      text = '';
    },
  });
  return texts;
}
