import type { DocumentFacts } from '#model';
import { isEpub, readEpub } from './office/epub.ts';
import { odfFormat, readOdf } from './office/odf.ts';
import { ooxmlFormat, readOoxml } from './office/ooxml.ts';
import { readPdf } from './pdf/read-pdf.ts';
import { DocumentProblem } from './problem.ts';
import { signatureOf } from './sniff.ts';
import { openZip } from './zip.ts';

/**
 * What a document says of itself and how it is made, by its bytes alone.
 * @throws {DocumentProblem} a file that is not what it says, or that asks for a password
 */
export function readDocument(bytes: Buffer): DocumentFacts {
  const signature = signatureOf(bytes);
  if (signature === 'pdf') return readPdf(bytes);
  if (signature === 'zip') return readArchive(bytes);
  if (signature !== 'ole') return { format: signature };
  // An Office file under a password is an older container around it.
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    throw new DocumentProblem('encrypted', 'password');
  return { format: 'doc' };
}

function readArchive(bytes: Buffer): DocumentFacts {
  const zip = openZip(bytes);
  const office = ooxmlFormat(zip);
  if (office) return readOoxml(zip, office);
  const open = odfFormat(zip);
  if (open) return readOdf(zip, open);
  return isEpub(zip) ? readEpub(zip) : { format: 'other' };
}
