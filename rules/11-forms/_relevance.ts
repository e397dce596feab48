import type { ElementNode } from '#model';
import {
  cantTell,
  comparable,
  definePageRule,
  explicitRole,
  failed,
  passed,
  perPage,
  proposed,
  referencedText,
  tidy,
  type DomView,
  type PageRule,
} from '#rule-kit';
import { fields, type Field } from './_fields.ts';
import { allLabelsOf, type LabelSource } from './_labels.ts';

type RelevanceTest = '11.2.1' | '11.2.2' | '11.2.3' | '11.2.4';

const NO_WORD = /^[^\p{L}\p{N}\p{Extended_Pictographic}]+$/u;
const FILLER = new Set(['label', 'input', 'field', 'champ', 'undefined', 'null', 'texte', 'text']);
const SURE_FILLER = new Set(['label', 'input', 'undefined', 'null']);
const RAW = /[a-z\d]_[a-z\d]|[a-z][A-Z]|^[a-z]+\d+$/u;
const LONG = 150;

/** A field whose label of this kind is present; `element` alone for parts of lists, fields of the glossary too. */
interface Target {
  readonly element: ElementNode;
  readonly field: Field | undefined;
  readonly text: string;
  /** It is the one read: no source of higher rank. */
  readonly isRead: boolean;
}

/** The void texts, then the question that only a person answers. */
export function relevanceRule(test: RelevanceTest, source: LabelSource): PageRule {
  return definePageRule({
    test,
    needs: ['dom'],
    decides: ['failed', 'inapplicable'],
    impact: 'major',
    messages: {
      signs: {
        fr: 'L’étiquette de ce champ ({source}) ne contient que des signes : « {text} ».',
        en: 'The label of this field ({source}) holds only signs: “{text}”.',
      },
      filler: {
        fr: 'L’étiquette de ce champ ({source}) est un mot vide de sens : « {text} ».',
        en: 'The label of this field ({source}) is a meaningless word: “{text}”.',
      },
      raw: {
        fr: 'L’étiquette de ce champ ({source}) est son nom technique : « {text} ».',
        en: 'The label of this field ({source}) is its technical name: “{text}”.',
      },
      placeholder: {
        fr: 'Ce champ porte title (« {text} ») et placeholder (« {placeholder} ») : ils doivent être identiques.',
        en: 'This field has a title (“{text}”) and a placeholder (“{placeholder}”): they must be identical.',
      },
      twin: {
        fr: 'Deux champs de ce formulaire ont la même étiquette « {text} » sans légende qui les distingue.',
        en: 'Two fields of this form have the same label “{text}” without a legend to tell them apart.',
      },
      dangling: {
        fr: 'aria-labelledby ne mène à aucun texte : ce champ a-t-il une autre étiquette (11.1.1) ?',
        en: 'aria-labelledby leads to no text: has this field another label (11.1.1)?',
      },
      relevance: {
        fr: 'L’étiquette « {text} » ({source}) permet-elle de connaître la fonction exacte de ce champ ({type}) ?',
        en: 'Does the label “{text}” ({source}) tell the exact function of this field ({type})?',
      },
    },
    fixes: {
      signs: { fr: 'Écrire ce qu’il faut saisir.', en: 'Write what to enter.' },
      filler: { fr: 'Écrire ce qu’il faut saisir.', en: 'Write what to enter.' },
      raw: {
        fr: 'Écrire ce qu’il faut saisir, en mots courants.',
        en: 'Write what to enter, in plain words.',
      },
      placeholder: {
        fr: 'Donner le même texte à title et placeholder, ou retirer l’un des deux.',
        en: 'Give title and placeholder the same text, or remove one of them.',
      },
    },

    targets: ({ dom }) => targetsOf(dom, source),

    check(target, { dom }) {
      const { text, field, isRead, element } = target;
      const placeholder = tidy(element.attributes['placeholder']);
      const data = {
        source,
        text: text.slice(0, LONG),
        type: field?.type ?? element.tag,
        placeholder,
      };
      if (text === '') return cantTell('dangling');
      if (source === 'title' && placeholder !== '' && placeholder !== text)
        return isRead ? failed('placeholder', { data }) : proposed('placeholder', { data });
      if (!isRead) return passed();
      if (NO_WORD.test(text)) return failed('signs', { data });
      if (FILLER.has(comparable(text)))
        return SURE_FILLER.has(comparable(text))
          ? failed('filler', { data })
          : proposed('filler', { data });
      const { name, id } = element.attributes;
      if (RAW.test(text) && (text === name || text === id)) return failed('raw', { data });
      return field && hasTwin(dom, field, text)
        ? proposed('twin', { data })
        : cantTell('relevance', { data });
    },

    at: ({ element }) => element,
  });
}

function targetsOf(dom: DomView, source: LabelSource): Target[] {
  const own = fields(dom).flatMap((field): Target[] => {
    const labels = allLabelsOf(dom, field);
    const label = labels.find((one) => one.source === source);
    const isDangling =
      !label && source === 'aria-labelledby' && tidy(field.element.attributes[source]) !== '';
    if (!label && !isDangling) return [];
    const { element } = field;
    return [{ element, field, text: label?.text ?? '', isRead: labels[0] === label }];
  });
  return source === 'label' ? own : [...own, ...partsOf(dom, source)];
}

/** Options, groups of options and lists of suggestions that carry the attribute. */
function partsOf(dom: DomView, source: LabelSource): Target[] {
  return dom
    .elements()
    .filter(
      (element) =>
        ['option', 'optgroup', 'datalist'].includes(element.tag) ||
        explicitRole(element) === 'option',
    )
    .flatMap((element) => {
      const text =
        source === 'aria-labelledby'
          ? referencedText(dom, element, source)
          : tidy(element.attributes[source]);
      return text === '' ? [] : [{ element, field: undefined, text, isRead: true }];
    });
}

function isGrouped(dom: DomView, { element }: Field): boolean {
  return (
    dom.closest(element, (one) => one.tag === 'fieldset' || explicitRole(one) === 'group') !==
    undefined
  );
}

const twinKey = ({ form }: Field, text: string) => `${String(form?.index)} ${comparable(text)}`;

/** Text fields outside any named group, by form and label. */
const looseFields = perPage((dom: DomView): ReadonlyMap<string, readonly Field[]> => {
  const byLabel = new Map<string, Field[]>();
  for (const field of fields(dom)) {
    const text = allLabelsOf(dom, field)[0]?.text;
    if (field.kind !== 'text' || text === undefined || isGrouped(dom, field)) continue;
    const key = twinKey(field, text);
    byLabel.set(key, [...(byLabel.get(key) ?? []), field]);
  }
  return byLabel;
});

/** Another text field of the same form, outside any named group, with the same label and another name. */
function hasTwin(dom: DomView, field: Field, text: string): boolean {
  const twins = looseFields(dom).get(twinKey(field, text)) ?? [];
  const { name } = field.element.attributes;
  return twins.includes(field) && twins.some(({ element }) => element.attributes['name'] !== name);
}
