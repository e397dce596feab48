import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  failed,
  isAllFollowed,
  fromAxe,
  passed,
  proposed,
  type DomView,
} from '#rule-kit';
import {
  fitsIn,
  isCertainlyCut,
  isWholeIn,
  lostTexts,
  textOwners,
  type LostText,
} from '../_shared.ts';

const WITHOUT_TEXT = /^(checkbox|radio|range|color|hidden|image)$/iu;

/** Elements that show HTML text, fields included: what they hold is text too. */
function shownTexts(dom: DomView): ElementNode[] {
  const fields = dom
    .byTag('input', 'textarea', 'select')
    .filter(({ rendered, attributes }) => rendered && !WITHOUT_TEXT.test(attributes['type'] ?? ''));
  return [...textOwners(dom), ...fields];
}

type Target =
  | { readonly kind: 'whole'; readonly first: ElementNode; readonly count: number }
  | { readonly kind: 'cut' | 'maybe'; readonly lost: LostText; readonly count: number }
  | { readonly kind: 'texts'; readonly first: ElementNode; readonly count: number };

/** Asks a person as long as no loss is certain: what covers a text without being one is not measured. */
const spacing = definePageRule({
  test: '10.12.1',
  name: 'spacing',
  needs: ['dom'],
  uses: ['rendered', 'source'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    cut: {
      fr: '« {text} » : avec les espacements augmentés, ce texte est coupé par son cadre ({whole} ligne(s) entière(s) sur {lines}).',
      en: '“{text}”: with the spacing increased, this text is cut by its box ({whole} whole line(s) of {lines}).',
    },
    maybe: {
      fr: 'Espacements augmentés : {count} texte(s) semblent coupés, recouverts ou absents, dont « {text} ». Sont-ils perdus ?',
      en: 'Spacing increased: {count} text(s) seem cut, covered or missing, such as “{text}”. Are they lost?',
    },
    texts: {
      fr: 'Appliquer les espacements (interligne 1,5, paragraphes 2, lettres 0,12, mots 0,16) : l’un des {count} textes est-il coupé, superposé ou perdu ?',
      en: 'Apply the spacing (line height 1.5, paragraphs 2, letters 0.12, words 0.16): is one of the {count} texts cut, overlapped or lost?',
    },
  },
  fixes: {
    cut: {
      fr: 'Laisser le cadre grandir avec son texte (min-height plutôt que height, pas de largeur fixe) ou revenir à la ligne.',
      en: 'Let the box grow with its text (min-height rather than height, no fixed width), or let it wrap.',
    },
  },

  targets({ dom, rendered, source }): Target[] {
    const [first, ...others] = shownTexts(dom);
    if (!first) return [];
    const isWhole = rendered && isWholeIn(rendered, 'spacing') && fitsIn(rendered, 'spacing');
    if (isWhole && isAllFollowed(dom, rendered, source))
      return [{ kind: 'whole', first, count: 1 }];
    const lost = lostTexts(dom, rendered?.variants.spacing).filter(({ loss }) => !loss.already);
    const cut = lost.filter((one) => isCertainlyCut(dom, one, 'spacing'));
    if (cut.length > 0) return cut.map((one) => ({ kind: 'cut', lost: one, count: 1 }));
    const [maybe] = lost;
    return maybe
      ? [{ kind: 'maybe', lost: maybe, count: lost.length }]
      : [{ kind: 'texts', first, count: others.length + 1 }];
  },

  check(target: Target) {
    const { count } = target;
    if (target.kind === 'whole') return passed();
    if (!('lost' in target)) return cantTell('texts', { data: { count } });
    const { text, loss } = target.lost;
    const data = { text: text.slice(0, 80), count, lines: loss.lines ?? 0, whole: loss.whole ?? 0 };
    return target.kind === 'cut' ? failed('cut', { data }) : proposed('maybe', { data });
  },

  at: (target) => ('lost' in target ? target.lost.element : target.first),
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
