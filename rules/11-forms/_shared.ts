export { adjacentButtons, formButtons, type FormButton } from './_buttons.ts';
export {
  callForm,
  callOf,
  entries,
  fields,
  forms,
  holdsField,
  isForm,
  isSearch,
  kindOf,
  type Field,
  type Form,
} from './_fields.ts';
export {
  adjacentText,
  allLabelsOf,
  CLOSE,
  gap,
  isClose,
  isConcealed,
  labelsOf,
  seenWords,
  visibleLabel,
  wordsOf,
  type Label,
  type LabelSource,
  type VisibleLabel,
} from './_labels.ts';
export { relevanceRule } from './_relevance.ts';
export { placements, type Placement } from './_placement.ts';
export {
  choiceSets,
  groups,
  isComplemented,
  isRepeated,
  optionGroups,
  type ChoiceSet,
  type Group,
} from './_groups.ts';
export { formQuestion } from './_form-question.ts';
export {
  flagsOptional,
  formsOfSeveral,
  isExplained,
  saysAllRequired,
  isRequired,
  markOf,
  tiedTexts,
} from './_required.ts';
export { expectedTokens, fieldNameOf, isContradiction } from './_autofill.ts';
export { consequenceRule } from './_consequences.ts';
