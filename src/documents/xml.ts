import sax from 'sax';
import { DocumentProblem } from './problem.ts';

/** What is told of an XML file as it is read; prefixes are left out of all names. */
export interface XmlReader {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

const MAX_DEPTH = 1000;

/**
 * Reads an XML file from end to end. No entity is expanded but XML's own five.
 * @throws {DocumentProblem} not well formed, or nested too deep
 */
export function readXml(bytes: Buffer, reader: XmlReader): void {
  // Positions stay on: without them sax forgets its own limit for a name, a comment or a value.
  const xml = sax.parser(true);
  let depth = 0;
  xml.onopentag = (tag) => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new DocumentProblem('nested too deep');
    reader.open?.(local(tag.name), attributesOf(tag));
  };
  xml.ontext = (text) => reader.text?.(text);
  xml.oncdata = (text) => reader.text?.(text);
  xml.onclosetag = (name) => {
    depth -= 1;
    reader.close?.(local(name));
  };
  xml.onerror = () => {
    throw new DocumentProblem('not well-formed XML');
  };
  xml.write(textOf(bytes)).close();
}

function attributesOf({
  attributes,
}: {
  readonly attributes: Readonly<Record<string, unknown>>;
}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [local(name), String(value)]),
  );
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function textOf(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return bytes.toString(isUtf16 ? 'utf16le' : 'utf8').replace(/^\uFEFF/u, '');
}
