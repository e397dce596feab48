import type { ElementNode } from '#model';
import {
  explicitRole,
  handlersOf,
  hasScripts,
  isScript,
  perPage,
  tidy,
  type DomView,
} from '#rule-kit';

const WIDGET = new Set(
  (
    'button checkbox switch radio slider spinbutton tab menuitem menuitemcheckbox menuitemradio option ' +
    'treeitem combobox listbox menu menubar radiogroup tablist tree treegrid grid gridcell textbox ' +
    'searchbox scrollbar link dialog alertdialog'
  ).split(' '),
);

export function hasWidgetRole(element: ElementNode): boolean {
  return WIDGET.has(explicitRole(element) ?? '');
}

/** Buttons of a form answer to 11.9; those outside any form are scripts' (theme 7). */
export function isInForm(dom: DomView, element: ElementNode): boolean {
  if (tidy(element.attributes['form']) !== '') return true;
  return (
    dom.closest(element, (one) => one.tag === 'form' || explicitRole(one) === 'form') !== undefined
  );
}

const NATIVE = new Set(['a', 'area', 'input', 'select', 'textarea', 'iframe', 'audio', 'video']);
const STATES = ['aria-expanded', 'aria-haspopup', 'aria-pressed', 'aria-controls'];

/**
 * Interface components that a script generates or controls, as far as markup tells: widget roles and states,
 * buttons outside forms, focus stops made by the author, event attributes. Fields and plain links are left to
 * themes 11 and 6.
 */
export const components = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => element.exposed && isComponent(dom, element)),
);

export function isComponent(dom: DomView, element: ElementNode): boolean {
  const { tag, attributes } = element;
  if (tag === 'html' || tag === 'body') return false;
  if (hasWidgetRole(element)) return explicitRole(element) !== 'link' || tag !== 'a';
  if (STATES.some((name) => name in attributes)) return true;
  // Outside a form a button has no other use than a script's; where no script runs it is theme 11's.
  if (tag === 'button' || (tag === 'input' && attributes['type'] === 'button'))
    return !isInForm(dom, element) && hasScripts(dom);
  if (!hasScripts(dom)) return false;
  if (tag === 'summary' || tag === 'dialog') return true;
  if (leadsNowhere(element)) return isScript(element) || handlersOf(element).length > 0;
  if (NATIVE.has(tag)) return false;
  const isStop = 'tabindex' in attributes && Number(attributes['tabindex']) >= 0;
  return (
    isStop || handlersOf(element).some((name) => /^on(click|key|mouse|pointer|touch)/u.test(name))
  );
}

const PART = /^(option|gridcell|treeitem|menuitem|menuitemcheckbox|menuitemradio|tab)$/u;
const WHOLE = /^(listbox|grid|treegrid|tree|menu|menubar|tablist)$/u;

/** An option, a tab, an entry of a menu: its whole is the component to look at. */
export function isPartOfAnother(dom: DomView, element: ElementNode): boolean {
  if (!PART.test(explicitRole(element) ?? '')) return false;
  return [...dom.ancestors(element)].some((above) => WHOLE.test(explicitRole(above) ?? ''));
}

/** A link whose address only serves a script: `#`, or `javascript:`. */
export function leadsNowhere({ attributes }: ElementNode): boolean {
  return /^\s*(javascript:|#!?\s*$)/iu.test(attributes['href'] ?? '');
}

/** What a component is called in a sentence: its role, else its tag, and its name. */
export function describe(element: ElementNode): { readonly role: string; readonly name: string } {
  const name = tidy(element.name ?? '').slice(0, 80);
  return { role: element.role ?? element.tag, name: name || '∅' };
}
