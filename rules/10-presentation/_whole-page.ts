import type { RenderedFacts, Variant } from '#model';

/** Nothing of the page is cut, covered, missing or out of the window in a variant. */
export function isWholeIn(rendered: RenderedFacts, variant: Variant): boolean {
  const facts = rendered.variants[variant];
  if (!facts?.missing || !facts.covered || !facts.aside || facts.left) return false;
  const { losses, wide, missing, covered, aside, kept = [] } = facts;
  return [losses, wide, missing, covered, aside, kept].every(({ length }) => length === 0);
}

/** The page does not scroll sideways, or no more than at rest. */
export function fitsIn({ window, content, variants }: RenderedFacts, variant: Variant): boolean {
  const facts = variants[variant];
  if (!facts) return false;
  return facts.content <= facts.window + 2 || (facts.window === window && facts.content <= content);
}
