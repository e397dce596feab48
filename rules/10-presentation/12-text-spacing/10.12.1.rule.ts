import type { ElementNode } from '#model';
import { defineInventoryRule, fromAxe, type DomView } from '#rule-kit';
import { textOwners } from '../_shared.ts';

const WITHOUT_TEXT = /^(checkbox|radio|range|color|hidden|image)$/iu;

/** Elements that show HTML text, fields included: what they hold is text too. */
function shownTexts(dom: DomView): ElementNode[] {
  const fields = dom
    .byTag('input', 'textarea', 'select')
    .filter(({ rendered, attributes }) => rendered && !WITHOUT_TEXT.test(attributes['type'] ?? ''));
  return [...textOwners(dom), ...fields];
}

/** Needs the page rendered again with the spacing: a person looks until it is measured. */
const spacing = defineInventoryRule({
  test: '10.12.1',
  name: 'spacing',
  impact: 'major',
  inventory: shownTexts,
  question: {
    fr: 'Appliquer les espacements (interligne 1,5, paragraphes 2, lettres 0,12, mots 0,16) : l’un des {count} textes est-il coupé, superposé ou perdu ?',
    en: 'Apply the spacing (line height 1.5, paragraphs 2, letters 0.12, words 0.16): is one of the {count} texts cut, overlapped or lost?',
  },
});

/** Inline values that are marked important cannot be redefined by the visitor. */
const important = fromAxe({
  test: '10.12.1',
  axeRules: ['avoid-inline-spacing'],
  violation: 'failed',
  impact: 'major',
  keep: (element, dom) => dom.text(element, { rendered: true }) !== '',
  values: (element, dom) => ({
    text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
    style: element?.attributes['style'] ?? '',
  }),
  messages: {
    violation: {
      fr: '« {text} » : un espacement imposé par !important (« {style} ») empêche de le redéfinir.',
      en: '“{text}”: a spacing imposed with !important (“{style}”) prevents redefining it.',
    },
  },
  fix: {
    fr: 'Retirer !important des espacements écrits dans l’attribut style.',
    en: 'Remove !important from spacing written in the style attribute.',
  },
});

export default [spacing, important];
