import {
  cantTell,
  definePageRule,
  failed,
  labelInName,
  passed,
  proposed,
  tidy,
  type DomView,
} from '#rule-kit';
import { adjacentText, fields, labelsOf, visibleLabel, type Field } from '../_shared.ts';

/** Mentions around a label that tell how to fill the field, not what it is. */
const HINTS =
  /[([]?\s*(champ )?(obligatoire|requise?|facultati(f|ve)|optionnel(le)?|required|optional|mandatory)\s*[)\]]?|\*/giu;

interface Target {
  readonly field: Field;
  readonly visible: string;
  /** The visible text is tied to the field; a mere neighbor may be about something else. */
  readonly isTied: boolean;
}

function targets(dom: DomView): Target[] {
  return fields(dom).flatMap((field): Target[] => {
    const names = labelsOf(dom, field);
    const label = visibleLabel(dom, field);
    if (label) return [{ field, visible: label.text, isTied: true }];
    const beside = names.length > 0 ? adjacentText(dom, field) : '';
    return beside === '' ? [] : [{ field, visible: beside, isTied: false }];
  });
}

/** An `aria-label` that the field's own `aria-labelledby` takes up with other texts is one part of the name. */
function isPartOfName({ element: { attributes } }: Field, source: string): boolean {
  const { id } = attributes;
  const named = tidy(attributes['aria-labelledby']).split(' ');
  return source === 'aria-label' && id !== undefined && named.includes(id);
}

/**
 * Every naming text present must contain the visible label, not only the one that is read. Symbols and mere
 * spacing differences are for a person. axe's `label-content-name-mismatch` does not look at fields.
 */
export default definePageRule({
  test: '11.2.5',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    missing: {
      fr: 'L’étiquette visible « {visible} » n’est pas reprise dans {source} (« {name} »).',
      en: 'The visible label “{visible}” is not repeated in {source} (“{name}”).',
    },
    unsure: {
      fr: '{source} (« {name} ») contient-il bien l’étiquette visible « {visible} » ?',
      en: 'Does {source} (“{name}”) contain the visible label “{visible}”?',
    },
    beside: {
      fr: 'Le texte voisin « {visible} » est-il l’étiquette visible du champ ? Si oui, {source} (« {name} ») doit le contenir.',
      en: 'Is the text nearby, “{visible}”, the visible label of the field? If so, {source} (“{name}”) must contain it.',
    },
  },
  fixes: {
    missing: {
      fr: 'Reprendre l’étiquette visible, dans le même ordre, au début de {source}.',
      en: 'Repeat the visible label, in the same order, at the start of {source}.',
    },
  },

  targets: ({ dom }) => targets(dom),

  check({ field, visible, isTied }, { dom }) {
    const core = tidy(visible.replace(HINTS, ' '));
    for (const { source, text } of labelsOf(dom, field)) {
      const relation = labelInName(core, text);
      if (relation === 'contained') continue;
      const data = { visible: visible.slice(0, 80), source, name: text.slice(0, 80) };
      if (!isTied) return cantTell('beside', { data });
      if (isPartOfName(field, source)) return proposed('missing', { data });
      return relation === 'missing' ? failed('missing', { data }) : cantTell('unsure', { data });
    }
    return passed();
  },

  at: ({ field }) => field.element,
});
