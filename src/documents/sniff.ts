/** What the first bytes of a file say it is, whatever its name and headers say. */
export type Signature = 'pdf' | 'zip' | 'ole' | 'rtf' | 'html' | 'image' | 'other';

/** How far a PDF's own mark may stand from the start; all the others are at the very start. */
export const SIGNATURE_BYTES = 1024;

const IMAGES = ['89504e47', 'ffd8ff', '47494638', '424d', '49492a00', '4d4d002a'];

/** Reads the signature at the start of a file; what follows the first kilobyte is not looked at. */
export function signatureOf(start: Buffer): Signature {
  const text = start.toString('latin1', 0, SIGNATURE_BYTES);
  if (text.includes('%PDF-')) return 'pdf';
  if (text.startsWith('PK\x03\x04')) return 'zip';
  if (text.startsWith('\xd0\xcf\x11\xe0')) return 'ole';
  if (text.startsWith('{\\rtf')) return 'rtf';
  if (
    /^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|\?xml[^>]*>\s*<(?:!doctype html|html))/iu.test(
      text,
    )
  )
    return 'html';
  const hex = start.toString('hex', 0, 8);
  const isWebp = text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP';
  return isWebp || IMAGES.some((magic) => hex.startsWith(magic)) ? 'image' : 'other';
}
