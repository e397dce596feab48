/** What a small PDF is made of; every part may be left out. */
export interface SmallPdf {
  /** Elements of its structure tree, by type; none: no structure tree at all. */
  readonly tags?: readonly string[];
  readonly language?: string;
  readonly title?: string;
  /** `D:20240115`, as PDF writes dates. */
  readonly created?: string;
  /** A line of text, or a picture of a page when there is none. */
  readonly text?: string;
}

/** Bytes of a correct PDF of one page, with its table of objects. */
export function smallPdf({ tags = [], language, title, created, text }: SmallPdf): Buffer {
  const isTagged = tags.length > 0;
  const content = text === undefined ? 'q 500 0 0 700 50 50 cm /I Do Q' : show(text, isTagged);
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${language ? ` /Lang (${language})` : ''}${isTagged ? ' /MarkInfo << /Marked true >> /StructTreeRoot 8 0 R' : ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> /XObject << /I 6 0 R >> >>${isTagged ? ' /StructParents 0' : ''} >>`,
    stream('', content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    stream(
      ' /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8',
      'wxyz',
    ),
    `<< /Producer (essai)${title ? ` /Title (${title})` : ''}${created ? ` /CreationDate (${created})` : ''} >>`,
    ...(isTagged ? structure(tags) : []),
  ];
  return assemble(objects);
}

function show(text: string, isMarked: boolean): string {
  const line = `BT /F 18 Tf 60 760 Td (${text}) Tj ET`;
  return isMarked ? `/P << /MCID 0 >> BDC ${line} EMC` : line;
}

/** Objects 8 and up: the root, the document element, one element per tag. */
function structure(tags: readonly string[]): string[] {
  const kids = tags.map((_, place) => `${place + 10} 0 R`).join(' ');
  return [
    '<< /Type /StructTreeRoot /K 9 0 R >>',
    `<< /Type /StructElem /S /Document /P 8 0 R /K [${kids}] >>`,
    ...tags.map(
      (tag) => `<< /Type /StructElem /S /${tag} /P 9 0 R /K << /Type /MCR /Pg 3 0 R /MCID 0 >> >>`,
    ),
  ];
}

function stream(entries: string, data: string): string {
  return `<< /Length ${data.length}${entries} >>\nstream\n${data}\nendstream`;
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, place) => {
    const at = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return Buffer.from(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R /Info 7 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  );
}
