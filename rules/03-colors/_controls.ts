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

/** Names that announce a setting whatever the control. */
const SETTING =
  /contraste (renforcé|élevé|fort|inversé|accru)|(haut|fort) contraste|couleurs? (inversée|renforcée)|inverser les couleurs|(changer|choisir|modifier) les couleurs|\bthème (clair|sombre)|(mode|affichage) (sombre|clair|nuit|jour)|paramètres? d.affichage|dark mode|high contrast|facil.?iti/iu;
/** Words that do so on a button, though a link of that name may lead to a mere page. */
const HINT = /contrast|\bthème|\btheme/iu;

/** Controls named after a change of contrast, colors or display; a person says whether they are one. */
export const contrastMechanisms = perPage((dom: DomView): readonly ElementNode[] =>
  controls(dom).filter((control) => {
    const { attributes } = control;
    const name = `${nameOf(dom, control)} ${attributes['title'] ?? ''}`;
    const leadsAway =
      control.tag === 'a' && !/^(#|javascript:|\?|$)/u.test(attributes['href'] ?? '');
    if (SETTING.test(name)) return true;
    return (
      !leadsAway && HINT.test(`${name} ${attributes['id'] ?? ''} ${attributes['class'] ?? ''}`)
    );
  }),
);
