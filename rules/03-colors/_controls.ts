import type { ElementNode } from '#model';
import { explicitRole, perPage, tidy, type DomView } from '#rule-kit';

const WIDGET_ROLES = new Set(
  'button link checkbox radio switch textbox searchbox combobox listbox slider spinbutton tab menuitem menuitemcheckbox menuitemradio option treeitem'.split(
    ' ',
  ),
);

/** Elements a visitor can act on, disabled ones left out (particular case of 3.2 and 3.3). */
export const controls = perPage((dom: DomView): readonly ElementNode[] =>
  dom.elements().filter((element) => {
    if (!element.rendered || 'disabled' in element.attributes) return false;
    if (element.attributes['aria-disabled'] === 'true') return false;
    return element.focusable || WIDGET_ROLES.has(explicitRole(element) ?? '');
  }),
);

/** What a control is called, in the words a visitor would use. */
export function nameOf(dom: DomView, element: ElementNode): string {
  const { attributes } = element;
  const name =
    tidy(element.name ?? '') ||
    tidy(attributes['aria-label']) ||
    dom.text(element, { rendered: true }) ||
    tidy(attributes['title']);
  return name.slice(0, 80);
}

const MECHANISM =
  /contrast|couleurs? (inversée|renforcée)|inverser les couleurs|changer les couleurs|\bthèmes?\b.*(clair|sombre|affichage)|(mode|thème|affichage) (sombre|clair|nuit|jour)|paramètres? d.affichage|dark mode|high contrast|facil.?iti/iu;

/** Controls named after a change of contrast, colors or display; a person says whether they are one. */
export const contrastMechanisms = perPage((dom: DomView): readonly ElementNode[] =>
  controls(dom).filter((control) => {
    const { attributes } = control;
    return MECHANISM.test(
      `${nameOf(dom, control)} ${attributes['title'] ?? ''} ${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`,
    );
  }),
);
