/*
 * Runs inside the page, in our isolated world: which texts belong to a field.
 */
/** Elements whose texts belong to a field: labels, and what `aria-*` attributes name. */
export function tiedTo(field: Element): Element[] {
  return [...labelsOf(field), ...describing(field)];
}

function labelsOf(field: Element): Element[] {
  const own = (Reflect.get(field, 'labels') as NodeListOf<Element> | null | undefined) ?? [];
  return [...own, ...named(field, 'aria-labelledby')];
}

export function describing(field: Element): Element[] {
  return [...named(field, 'aria-describedby'), ...named(field, 'aria-errormessage')];
}

function named(field: Element, attribute: string): Element[] {
  const root = field.getRootNode() as Document | ShadowRoot;
  const ids = (field.getAttribute(attribute) ?? '').split(/\s+/).filter((id) => id !== '');
  return ids.flatMap((id) => root.getElementById(id) ?? []);
}

/** All of the above, in the order in which the page receives them. */
export const TIE_FUNCTIONS = [tiedTo, labelsOf, describing, named] as const;
