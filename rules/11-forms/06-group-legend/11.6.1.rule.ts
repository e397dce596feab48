import { cantTell, definePageRule, failed, failedHereOrOn, passed, proposed } from '#rule-kit';
import {
  choiceSets,
  groups,
  isComplemented,
  isRepeated,
  type ChoiceSet,
  type Group,
} from '../_shared.ts';

type Target = { readonly group: Group } | { readonly set: ChoiceSet };

/**
 * A named group, or fields that each carry the context, satisfy the test. A nameless `fieldset` around fields
 * that are neither choices nor labelled as those of the group beside it is either a group without legend or
 * layout, which is 8.9.1.
 */
export default definePageRule({
  test: '11.6.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'major',
  messages: {
    fieldset: {
      fr: 'Ce fieldset de {count} champs n’a pas de legend, et ses champs ne disent pas eux-mêmes à quel groupe ils appartiennent.',
      en: 'This fieldset of {count} fields has no legend, and its fields do not say themselves which group they belong to.',
    },
    role: {
      fr: 'Ce groupe de {count} champs (role) n’a ni aria-label ni aria-labelledby, et ses champs ne disent pas eux-mêmes à quel groupe ils appartiennent.',
      en: 'This group of {count} fields (role) has no aria-label or aria-labelledby, and its fields do not say themselves which group they belong to.',
    },
    single: {
      fr: 'Ce groupe sans légende ne contient qu’un champ : sert-il à regrouper, ou seulement à la mise en forme ?',
      en: 'This group without a legend holds a single field: does it group anything, or serve layout only?',
    },
    ungrouped: {
      fr: '{count} choix ne sont pas regroupés (voir 11.5.1) : une légende leur est-elle nécessaire ?',
      en: '{count} choices are not grouped (see 11.5.1): do they need a legend?',
    },
  },
  fixes: {
    fieldset: {
      fr: 'Ajouter une balise legend, premier enfant du fieldset, qui pose la question du groupe.',
      en: 'Add a legend element, first child of the fieldset, that asks the question of the group.',
    },
    role: {
      fr: 'Nommer le groupe avec aria-labelledby ou aria-label.',
      en: 'Name the group with aria-labelledby or aria-label.',
    },
  },

  targets: ({ dom }): Target[] => [
    ...groups(dom).map((group) => ({ group })),
    ...choiceSets(dom)
      .filter(({ isGrouped }) => !isGrouped)
      .map((set) => ({ set })),
  ],

  check(target, { dom }) {
    const { fields } = 'group' in target ? target.group : target.set;
    const data = { count: fields.length };
    if ('group' in target && target.group.legend !== '') return passed();
    if (fields.length > 1 && fields.every((field) => isComplemented(dom, field))) return passed();
    if ('set' in target) return cantTell('ungrouped', { data });
    if (fields.length === 1) return cantTell('single', { data });
    const areChoices = fields.every(
      ({ kind, type }) => kind === 'choice' && type === fields[0]?.type,
    );
    const { isFieldset } = target.group;
    if (areChoices || isRepeated(dom, target.group))
      return failed(isFieldset ? 'fieldset' : 'role', { data });
    return isFieldset
      ? failedHereOrOn(['8.9.1'], 'fieldset', { data })
      : proposed('role', { data });
  },

  at: (target) =>
    'group' in target ? target.group.element : (target.set.fields[0]?.element ?? null),
});
