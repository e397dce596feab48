import { fromAxe } from '#rule-kit';
import { relevanceRule } from '../_shared.ts';

/** Browsers and screen readers do not read several labels of one field alike. */
const several = fromAxe({
  test: '11.2.1',
  axeRules: ['form-field-multiple-labels'],
  violation: 'lead',
  impact: 'minor',
  values: (element) => ({ name: element?.name ?? '' }),
  messages: {
    violation: {
      fr: 'Plusieurs étiquettes sont liées à ce champ (« {name} ») : lues ensemble, disent-elles sa fonction exacte ?',
      en: 'Several labels are tied to this field (“{name}”): read together, do they tell its exact function?',
    },
  },
});

/** Labels given by a `label` element. */
export default [relevanceRule('11.2.1', 'label'), several];
