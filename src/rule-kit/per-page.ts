import type { DomView } from './dom-view.ts';

/** A derivation shared by the rules of a theme: computed once per page, however many rules ask. */
export function perPage<T>(derive: (dom: DomView) => T): (dom: DomView) => T {
  const known = new WeakMap<DomView, { readonly value: T }>();
  return (dom) => {
    const cached = known.get(dom) ?? { value: derive(dom) };
    known.set(dom, cached);
    return cached.value;
  };
}
