import type { ElementNode, JsonObject } from '#model';
import { comparable, perPage, tidy, type DomView } from '#rule-kit';
import { addsWords, linkContexts } from './_context.ts';
import { linkName, links, type LinkKind } from './_shared.ts';
import { twinLinks } from './_twins.ts';

/** Texts that say nothing of a destination by themselves; a file format does not say which document. */
const GENERIC = new Set(
  (
    'ici|cliquez|cliquez ici|cliquer ici|clic|clic ici|lien|ce lien|link|this link|suite|la suite|lire|' +
    "lire la suite|lire l'article|lire cet article|lire plus|en lire plus|en savoir plus|savoir plus|en savoir|" +
    "plus|plus d'infos|plus d'info|plus d'informations|plus de détails|infos|info|voir|voir plus|voir la suite|" +
    'voir tout|tout voir|voir le détail|voir les détails|afficher plus|détail|détails|consulter|accéder|' +
    'découvrir|télécharger|continuer|cette page|ce site|cet article|go|ok|here|click|click here|read more|' +
    'read this article|continue reading|more|more details|learn more|find out more|more info|see more|see all|' +
    'view|view more|view all|show more|details|download|this page|this site|this article|' +
    'undefined|null|nan|object object|' +
    'pdf|html|epub|txt|texte|texte brut|plain text|csv|xml|json|zip|doc|docx|odt|xls|xlsx|ods|ppt|pptx|odp|mp3|mp4'
  ).split('|'),
);
const ADDRESS = /^(https?:\/\/|ftp:\/\/|www\.)\S+$/iu;
const SHOWN = 10;

/** `bare`: generic, with nothing around that adds a word. `short`: one character, or signs only. */
type Reason = 'bare' | 'generic' | 'twin' | 'address' | 'short';

/** What a person is asked about links of one page, told on the first of them. */
export interface Doubt {
  readonly kind: LinkKind;
  readonly element: ElementNode;
  readonly reason: Reason;
  readonly data: JsonObject;
}

interface DoubtfulLink {
  readonly kind: LinkKind;
  readonly element: ElementNode;
  readonly reason: Reason;
  readonly name: string;
}

/**
 * Questions on the links whose text alone does not say where they lead: one per distinct text, one for all
 * addresses and one for all names of a single sign, for each kind of links. Plainly descriptive links raise none.
 */
export const doubts = perPage((dom: DomView): readonly Doubt[] => {
  const groups = new Map<string, [DoubtfulLink, ...DoubtfulLink[]]>();
  for (const link of doubtfulLinks(dom)) {
    const { kind, reason, name } = link;
    const isListed = reason === 'address' || reason === 'short';
    const key = [kind, reason, isListed ? '' : comparable(name)].join('\n');
    const group = groups.get(key);
    if (group) group.push(link);
    else groups.set(key, [link]);
  }
  return [...groups.values()].map((group) => {
    const [{ kind, element, reason }] = group;
    return { kind, element, reason, data: told(dom, group) };
  });
});

function doubtfulLinks(dom: DomView): readonly DoubtfulLink[] {
  return links(dom).flatMap(({ element, kind }) => {
    const name = tidy(linkName(dom, element)).slice(0, 120);
    const reason = reasonOf(dom, element, name);
    return reason ? [{ kind, element, reason, name }] : [];
  });
}

function reasonOf(dom: DomView, element: ElementNode, name: string): Reason | undefined {
  if (name === '') return undefined;
  const words = comparable(name);
  if (words.length <= 1) return 'short';
  if (ADDRESS.test(name)) return 'address';
  if (twinLinks(dom).has(element.index)) return 'twin';
  if (!GENERIC.has(words)) return undefined;
  return contextOf(dom, element, name) === '' ? 'bare' : 'generic';
}

/** The first context that says more than the link itself; empty where none does. */
function contextOf(dom: DomView, element: ElementNode, name: string): string {
  return linkContexts(dom, element).find((text) => addsWords(text, name)) ?? '';
}

function told(dom: DomView, group: readonly [DoubtfulLink, ...DoubtfulLink[]]): JsonObject {
  const [{ element, reason, name }] = group;
  const count = group.length;
  if (reason === 'address' || reason === 'short')
    return { count, names: listed(group.map((link) => link.name)) };
  if (reason === 'generic')
    return { count, name, context: contextOf(dom, element, name).slice(0, 120) };
  if (reason === 'bare') return { count, name };
  const places = group.map((link) => twinLinks(dom).get(link.element.index)?.destination ?? '');
  return { count, name, destinations: listed(places) };
}

function listed(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  const shown = distinct.slice(0, SHOWN).join(' ; ');
  return distinct.length > SHOWN ? `${shown} ; …` : shown;
}
