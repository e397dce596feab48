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
export {
  flagsOptional,
  formsOfSeveral,
  isExplained,
  saysAllRequired,
  isRequired,
  markOf,
  mayBeMarked,
  mayShowMark,
  tiedTexts,
} from './_required.ts';
export { expectedTokens, fieldNameOf, isContradiction } from './_autofill.ts';
export { consequenceRule } from './_consequences.ts';
export { demandsFormat, isWholeOnFormat } from './_formats.ts';
export {
  attemptOn,
  attemptsOn,
  callErrors,
  ERROR_WORDS,
  FORMAT_HINT,
  isIdentified,
  wordsAtRest,
  type Attempt,
  type FieldError,
} from './_tried.ts';
