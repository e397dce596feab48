import { comparable, perPage, type DomView } from '#rule-kit';
import { linkContexts } from './_context.ts';
import { destination, linkName, links } from './_shared.ts';

export interface Twin {
  readonly destination: string;
  /** Where another link of the same name and contexts leads. */
  readonly other: string;
}

/**
 * Links of one name and one set of contexts that lead to different places, by node. Different addresses may
 * still serve the same content, so a twin is a doubt. Source: RGAA glossary, link text, note 3.
 */
export const twinLinks = perPage((dom: DomView): ReadonlyMap<number, Twin> => {
  const groups = new Map<string, { readonly index: number; readonly to: string }[]>();
  for (const [index, name, to] of namesakes(dom)) {
    const link = dom.element(index);
    const key = link ? [name, ...linkContexts(dom, link).map(comparable)].join('\n') : name;
    groups.set(key, [...(groups.get(key) ?? []), { index, to }]);
  }
  const twins = new Map<number, Twin>();
  for (const group of groups.values()) {
    for (const { index, to } of group) {
      const other = group.find((one) => one.to !== to);
      if (other) twins.set(index, { destination: to, other: other.to });
    }
  }
  return twins;
});

/** Links that share their name with a link to elsewhere: only these need their contexts read. */
function namesakes(dom: DomView): readonly (readonly [number, string, string])[] {
  const all = links(dom).flatMap(({ element }) => {
    const [name, to] = [comparable(linkName(dom, element)), destination(dom, element)];
    return name !== '' && to !== null ? [[element.index, name, to] as const] : [];
  });
  const places = new Map<string, Set<string>>();
  for (const [, name, to] of all) places.set(name, (places.get(name) ?? new Set()).add(to));
  return all.filter(([, name]) => (places.get(name)?.size ?? 0) > 1);
}
