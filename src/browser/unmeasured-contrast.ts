import type { AxeFacts, NodeIndex } from '#model';

/** Elements whose contrast axe could not measure. */
export function unmeasuredContrast(axe: AxeFacts | undefined): ReadonlySet<NodeIndex> {
  const contrast = axe?.rules.find(({ rule }) => rule === 'color-contrast');
  return new Set((contrast?.incomplete ?? []).flatMap(({ node }) => node ?? []));
}
