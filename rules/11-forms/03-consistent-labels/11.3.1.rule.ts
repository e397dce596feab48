import { cantTell, comparable, definePageRule, passed } from '#rule-kit';
import { allLabelsOf, callOf, entries, type Field } from '../_shared.ts';

/** What tells that two fields ask for the same: autocomplete token, telling type, or name. */
function functionsOf({ element, type }: Field): string[] {
  const { autocomplete, name } = element.attributes;
  const token = autocomplete?.trim().split(/\s+/u).at(-1)?.toLowerCase();
  return [
    ...(token && token !== 'off' && token !== 'on' ? [`token ${token}`] : []),
    ...(['search', 'email', 'tel', 'password'].includes(type) ? [`type ${type}`] : []),
    ...(name ? [`name ${name.toLowerCase()}`] : []),
  ];
}

interface Target {
  readonly group: readonly Field[];
  /** No known function is shared: only the labels are shown. */
  readonly isRest: boolean;
}

function targets(fields: readonly Field[]): Target[] {
  if (fields.length < 2) return [];
  const byFunction = new Map<string, Field[]>();
  for (const field of fields)
    for (const key of functionsOf(field))
      byFunction.set(key, [...(byFunction.get(key) ?? []), field]);
  const several = [...byFunction.values()].filter((group) => group.length > 1);
  // The same fields may share a type and a name: asked about once.
  const keyOf = (group: readonly Field[]) => group.map(({ element }) => element.index).join(' ');
  const shared = [...new Map(several.map((group) => [keyOf(group), group])).values()];
  const known = new Set(shared.flat());
  const rest = fields.filter((field) => !known.has(field));
  return [
    ...shared.map((group) => ({ group, isRest: false })),
    ...(rest.length > 1 || shared.length === 0 ? [{ group: rest, isRest: true }] : []),
  ];
}

/** Same function, same words: passed. Other words may still be clear: a person decides. */
export default definePageRule({
  test: '11.3.1',
  needs: ['dom'],
  decides: ['passed', 'inapplicable'],
  impact: 'minor',
  messages: {
    differ: {
      fr: 'Ces champs semblent demander la même information avec des étiquettes différentes : {labels}. Est-ce sans ambiguïté ?',
      en: 'These fields seem to ask for the same information with different labels: {labels}. Is it unambiguous?',
    },
    rest: {
      fr: 'Deux de ces champs demandent-ils la même information, et leurs étiquettes le font-elles comprendre ? {labels}',
      en: 'Do two of these fields ask for the same information, and do their labels make it clear? {labels}',
    },
  },

  /** Choices of one set share a name by nature. */
  targets: ({ dom }) => targets(entries(dom).filter(({ kind }) => kind !== 'choice')),

  check({ group, isRest }, { dom }) {
    const labels = group.map((field) => allLabelsOf(dom, field)[0]?.text ?? callOf(field));
    const shown = [...new Set(labels)]
      .slice(0, 8)
      .map((label) => `« ${label.slice(0, 40)} »`)
      .join(', ');
    if (isRest) return cantTell('rest', { data: { labels: shown } });
    const isSame = new Set(labels.map(comparable)).size === 1;
    return isSame ? passed() : cantTell('differ', { data: { labels: shown } });
  },

  at: ({ group }) => group[0]?.element ?? null,
});
