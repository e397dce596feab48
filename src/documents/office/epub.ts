import type { EpubFacts } from '#model';
import { DocumentProblem } from '../problem.ts';
import { readXml } from '../xml.ts';
import type { Zip } from '../zip.ts';
import { named } from './counts.ts';
import { elementTexts } from './properties.ts';

export function isEpub(zip: Zip): boolean {
  return (
    zip.read('mimetype')?.toString('latin1', 0, 40).startsWith('application/epub+zip') === true
  );
}

/** What an EPUB says of itself in its package. @throws {DocumentProblem} broken */
export function readEpub(zip: Zip): EpubFacts {
  const packed = zip.read(packageOf(zip));
  if (!packed) throw new DocumentProblem('no package');
  const said = elementTexts(packed);
  return {
    format: 'epub',
    ...named({
      title: said.get('title'),
      language: said.get('language'),
      producer: undefined,
      created: said.get('date'),
      modified: undefined,
    }),
  };
}

function packageOf(zip: Zip): string {
  let path = '';
  const container = zip.read('META-INF/container.xml');
  if (container)
    readXml(container, {
      open(name, attributes) {
        if (name === 'rootfile') path ||= attributes['full-path'] ?? '';
      },
    });
  return path;
}
