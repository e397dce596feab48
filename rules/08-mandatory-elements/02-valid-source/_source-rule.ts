import type { DomView, Place } from '#rule-kit';
import { definePageRule, failed } from '#rule-kit';
import { placeInSource, scanSource, WRITING_ERRORS, type SourceScan } from '../_source.ts';
import { TagBalance } from './_tag-balance.ts';

type Kind =
  | (typeof WRITING_ERRORS)[keyof typeof WRITING_ERRORS]
  | 'stray'
  | 'unclosed'
  | 'crossed'
  | 'selfClosed'
  | 'nested';

interface SourceFault {
  readonly kind: Kind;
  readonly place: Place;
  readonly data: Readonly<Record<string, string | number>>;
}

/** One page rarely gains from more: the first ones are mended first. */
const MAX_FAULTS = 60;

export default definePageRule({
  test: '8.2.1',
  name: 'source',
  needs: ['source', 'dom'],
  decides: ['failed'],
  reach: 'document',
  impact: 'minor',
  messages: {
    repeatedAttribute: {
      fr: 'Un attribut est répété sur la même balise (ligne {line}, colonne {column}).',
      en: 'An attribute is repeated on the same tag (line {line}, column {column}).',
    },
    missingSpace: {
      fr: 'Il manque une espace entre deux attributs (ligne {line}, colonne {column}).',
      en: 'A space is missing between two attributes (line {line}, column {column}).',
    },
    quote: {
      fr: 'Un attribut est mal écrit (ligne {line}, colonne {column}) : guillemet, signe égal ou chevron mal placé.',
      en: 'An attribute is badly written (line {line}, column {column}): misplaced quote, equals sign or angle bracket.',
    },
    unfinishedTag: {
      fr: 'Une balise ouverte par « < » n’est pas terminée (ligne {line}, colonne {column}).',
      en: 'A tag opened by “<” is not finished (line {line}, column {column}).',
    },
    stray: {
      fr: 'La balise fermante </{tag}> (ligne {line}) ne ferme aucun élément ouvert.',
      en: 'The end tag </{tag}> (line {line}) closes no open element.',
    },
    unclosed: {
      fr: 'La balise <{tag}> (ligne {line}) n’est jamais fermée.',
      en: 'The tag <{tag}> (line {line}) is never closed.',
    },
    crossed: {
      fr: '{closer} (ligne {line}) arrive alors que <{open}> (ligne {openLine}) n’est pas fermé.',
      en: '{closer} (line {line}) comes while <{open}> (line {openLine}) is not closed.',
    },
    selfClosed: {
      fr: 'La balise <{tag}/> (ligne {line}) n’est pas fermée : en HTML, la barre finale est ignorée.',
      en: 'The tag <{tag}/> (line {line}) is not closed: HTML ignores the final slash.',
    },
    nested: {
      fr: 'Une balise <{tag}> (ligne {line}) est ouverte dans une autre balise <{tag}> (ligne {openLine}).',
      en: 'A <{tag}> tag (line {line}) is opened inside another <{tag}> tag (line {openLine}).',
    },
  },

  // XML served as such is well formed, or it would not be displayed.
  targets: ({ source, dom }) =>
    dom.document.contentType === 'application/xhtml+xml'
      ? []
      : faults(scanSource(source), dom).slice(0, MAX_FAULTS),
  at: (fault) => fault.place,
  check: ({ kind, data }) => failed(kind, { data }),
});

function faults(scan: SourceScan, dom: DomView): SourceFault[] {
  const written = scan.errors.flatMap(({ code, startOffset }): SourceFault[] => {
    const kind = (WRITING_ERRORS as Partial<Record<string, Kind>>)[code];
    if (!kind || (scan.truncated && kind === 'unfinishedTag')) return [];
    const { place, line, column } = placeInSource(scan, openingOf(scan, startOffset));
    return [{ kind, place, data: { line, column } }];
  });
  const mode = {
    xhtml: /xhtml/iu.test(scan.doctypes[0]?.publicId ?? ''),
    quirks: dom.document.compatMode === 'BackCompat',
  };
  const balance = new TagBalance(mode).follow(scan.tags, scan.truncated);
  const structural = balance.map((fault): SourceFault => {
    const { tag } = fault;
    const { place, line } = placeInSource(scan, tag.offset);
    const data = { tag: tag.name, line };
    if (!('open' in fault)) return { kind: fault.kind, place, data };
    const openLine = placeInSource(scan, fault.open.offset).line;
    const closer = `<${tag.kind === 'end' ? '/' : ''}${tag.name}>`;
    return { kind: fault.kind, place, data: { ...data, openLine, open: fault.open.name, closer } };
  });
  return [...written, ...structural];
}

/** The beginning of the tag in which an error stands, so that the excerpt shows the whole tag. */
function openingOf({ html }: SourceScan, offset: number): number {
  const opening = html.lastIndexOf('<', offset);
  return opening === -1 ? offset : opening;
}
