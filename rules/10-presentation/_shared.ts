export {
  backgroundOf,
  framesWithText,
  hasBackgroundColor,
  isBareText,
  isDeclaredColor,
  isSelfColored,
  originOf,
  rootsOf,
  textOwners,
} from './_declared-colors.ts';
export { isHtml5 } from './_document.ts';
export { hiddenContents, type HiddenContent } from './_hidden.ts';
export { plainLinks, type PlainLink } from './_plain-links.ts';
export { inversions, textHiddenByStyles, type Inversion } from './_reading-order.ts';
export { mayHaveRules, revealed } from './_reveals.ts';
export {
  isRepeated,
  isSilent,
  revealsBy,
  revealTargets,
  shownWords,
  wasTried,
} from './_revealed.ts';
export { spacedTexts, type SpacedText } from './_spaces.ts';
export { writingModes } from './_writing-modes.ts';
export { isCertainlyCut, isDamaged, lostTexts, ownText, type LostText } from './_cut-texts.ts';
export { narrowFindings, type NarrowFinding } from './_narrow-window.ts';
export { allGrow, fittedTexts, hasEnlarger, type FittedText } from './_text-growth.ts';
export { allKnown, areAllColored, colorOrigins, type ColorOriginOf } from './_color-origins.ts';
export { fitsIn, isWholeIn } from './_whole-page.ts';
