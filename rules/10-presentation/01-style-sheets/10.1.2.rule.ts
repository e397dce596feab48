import type { ElementNode } from '#model';
import { definePageRule, failed, isThirdParty, passed, proposed, type DomView } from '#rule-kit';

const ANYWHERE = new Set(
  'align alink background bgcolor border cellpadding cellspacing char charoff clear color compact frameborder hspace link marginheight marginwidth text valign vlink vspace'.split(
    ' ',
  ),
);
const SIZED = new Set(['img', 'object', 'embed', 'canvas', 'svg']);
const METADATA = new Set(['head', 'link', 'meta', 'script', 'style', 'base', 'title']);

function isForbidden(attribute: string, tag: string): boolean {
  if (attribute === 'width' || attribute === 'height') return !SIZED.has(tag);
  if (attribute === 'size') return tag !== 'select';
  return ANYWHERE.has(attribute);
}

/** HTML elements only: custom ones give attributes their own meaning, metadata present nothing. */
function isConcerned({ tag, namespace }: ElementNode): boolean {
  return namespace === 'html' && !/[-:]/u.test(tag) && !METADATA.has(tag);
}

/** Browsers copy the margins written on a frame to the `body` inside it: they are told on the frame. */
function isCopied(dom: DomView, { tag, frame }: ElementNode, attribute: string): boolean {
  const owner = dom.element(dom.snapshot.frames[frame]?.owner ?? null);
  return tag === 'body' && attribute.startsWith('margin') && attribute in (owner?.attributes ?? {});
}

interface Group {
  readonly first: ElementNode;
  readonly attributes: Set<string>;
  count: number;
}

/** One finding per tag with all its attributes, own documents apart from those of other sites. */
function groups(dom: DomView): Group[] {
  const byKey = new Map<string, Group>();
  for (const element of dom.elements().filter(isConcerned)) {
    const found = Object.keys(element.attributes).filter(
      (name) => isForbidden(name, element.tag) && !isCopied(dom, element, name),
    );
    if (found.length === 0) continue;
    const key = `${element.tag} ${String(isThirdParty(dom, element))}`;
    const group = byKey.get(key) ?? { first: element, attributes: new Set<string>(), count: 0 };
    for (const name of found) group.attributes.add(name);
    group.count += 1;
    byKey.set(key, group);
  }
  return [...byKey.values()];
}

/**
 * A closed list of presentational attributes. By the letter `width` and `height` are refused on `iframe`,
 * `video`, `td`, `col`, `source` and `input`: codes to embed a video are the usual case.
 * Source: RGAA glossary, presentation of information.
 */
export default definePageRule({
  test: '10.1.2',
  needs: ['dom'],
  decides: ['passed', 'failed'],
  impact: 'minor',
  messages: {
    attributes: {
      fr: 'Attributs de présentation sur <{tag}> : {attributes} ({count} balise(s)).',
      en: 'Presentational attributes on <{tag}>: {attributes} ({count} element(s)).',
    },
    sizes: {
      fr: 'Dimensions écrites en attributs sur <{tag}> : {attributes} ({count} balise(s)).',
      en: 'Sizes written as attributes on <{tag}>: {attributes} ({count} element(s)).',
    },
    embedded: {
      fr: 'Attributs de présentation sur <{tag}>, dans un cadre d’un autre site : {attributes} ({count} balise(s)).',
      en: 'Presentational attributes on <{tag}>, in a frame of another site: {attributes} ({count} element(s)).',
    },
  },
  readings: { sizes: 'embedded-sizes' },
  fixes: {
    sizes: {
      fr: 'Retirer {attributes} et donner ces dimensions dans la feuille de styles.',
      en: 'Remove {attributes} and give these sizes in the style sheet.',
    },
    attributes: {
      fr: 'Retirer {attributes} et obtenir le même effet par la feuille de styles.',
      en: 'Remove {attributes} and get the same effect from the style sheet.',
    },
  },

  targets: ({ dom }): (Group | null)[] => [null, ...groups(dom)],

  check(group, { dom }) {
    if (!group) return passed();
    const { attributes, first, count } = group;
    const data = { attributes: [...attributes].join(', '), tag: first.tag, count };
    if (isThirdParty(dom, first)) return proposed('embedded', { data });
    return isOnlySize(group) ? failed('sizes', { data }) : failed('attributes', { data });
  },

  at: (group) => group?.first ?? null,
});

/** Codes to embed a video or a map give its size this way. */
function isOnlySize({ attributes, first }: Group): boolean {
  const isEmbedded = first.tag === 'iframe' || first.tag === 'video';
  return isEmbedded && [...attributes].every((name) => name === 'width' || name === 'height');
}
