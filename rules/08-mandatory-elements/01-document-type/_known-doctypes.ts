import type { SourceDoctype } from '../_source.ts';

const W3C = 'http://www.w3.org/';

/** Public identifier → its system identifiers. `''`: HTML lets the system identifier be left out. */
const KNOWN = new Map<string, readonly string[]>([
  ['-//W3C//DTD HTML 4.01//EN', ['', `${W3C}TR/html4/strict.dtd`]],
  ['-//W3C//DTD HTML 4.01 Transitional//EN', ['', `${W3C}TR/html4/loose.dtd`]],
  ['-//W3C//DTD HTML 4.01 Frameset//EN', ['', `${W3C}TR/html4/frameset.dtd`]],
  ['-//W3C//DTD HTML 4.0//EN', ['', `${W3C}TR/REC-html40/strict.dtd`]],
  ['-//W3C//DTD HTML 4.0 Transitional//EN', ['', `${W3C}TR/REC-html40/loose.dtd`]],
  ['-//W3C//DTD HTML 4.0 Frameset//EN', ['', `${W3C}TR/REC-html40/frameset.dtd`]],
  ['-//W3C//DTD HTML 3.2 Final//EN', ['']],
  ['-//W3C//DTD XHTML 1.0 Strict//EN', [`${W3C}TR/xhtml1/DTD/xhtml1-strict.dtd`]],
  ['-//W3C//DTD XHTML 1.0 Transitional//EN', [`${W3C}TR/xhtml1/DTD/xhtml1-transitional.dtd`]],
  ['-//W3C//DTD XHTML 1.0 Frameset//EN', [`${W3C}TR/xhtml1/DTD/xhtml1-frameset.dtd`]],
  ['-//W3C//DTD XHTML 1.1//EN', [`${W3C}TR/xhtml11/DTD/xhtml11.dtd`]],
  ['-//W3C//DTD XHTML Basic 1.0//EN', [`${W3C}TR/xhtml-basic/xhtml-basic10.dtd`]],
  ['-//W3C//DTD XHTML Basic 1.1//EN', [`${W3C}TR/xhtml-basic/xhtml-basic11.dtd`]],
  ['-//W3C//DTD XHTML+RDFa 1.0//EN', [`${W3C}MarkUp/DTD/xhtml-rdfa-1.dtd`]],
  ['-//W3C//DTD XHTML+RDFa 1.1//EN', [`${W3C}MarkUp/DTD/xhtml-rdfa-2.dtd`]],
]);

/** Whether a document type is in the closed list: HTML, HTML 3.2 to 4.01, XHTML 1.0 and its relatives. */
export function isKnownDoctype({ name, publicId, systemId }: SourceDoctype): boolean {
  if (name.toLowerCase() !== 'html') return false;
  if (publicId === '') return systemId === '' || systemId === 'about:legacy-compat';
  return KNOWN.get(publicId)?.includes(systemId) ?? false;
}
