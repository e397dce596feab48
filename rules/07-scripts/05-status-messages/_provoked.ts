import type { AppearedText, ElementNode, FormFacts, Submission } from '#model';
import { isThirdParty, type DomView } from '#rule-kit';

const ERROR =
  /erreur|invalid|incorrect|erron|obligatoire|requis|manqu|\bvides?\b|\bsaisi|renseign|veuillez|merci de|compl[ée]t|\berrors?\b|required|missing|\bmust\b|please|empty/iu;
const PROGRESS =
  /en cours|charge(ment|ant)|patient|loading|sending|in progress|please wait|\d ?%/iu;
const RESULT =
  /r[ée]sultats?|ajout[ée]|enregistr[ée]|envoy[ée]|copi[ée]|mis(e|es)? à jour|s[ée]lectionn[ée]|trouv[ée]|results?|added|saved|sent|copied|updated|found|selected/iu;

/** A message that appeared after something was done to a form or to a choice. */
export interface ProvokedMessage {
  readonly text: AppearedText;
  /** Where it is shown, as far as the page at rest had it. */
  readonly element: ElementNode;
  /** How assistive technologies are told: as the test asks, otherwise, or not at all. */
  readonly told: 'right' | 'otherwise' | 'unsure' | 'not';
  /** Seen twice out of two, the focus left on the button, nothing asked of the network. */
  readonly isSure: boolean;
}

/** Errors shown after a submission that the page kept back without moving the focus to a field or message. */
export function errorMessages(dom: DomView, facts: FormFacts | undefined): ProvokedMessage[] {
  return submissionsOf(facts).flatMap(({ submission, form }) => {
    const { end, focus, texts, fields } = submission;
    const isStatus =
      end !== 'sent' && end !== 'dialog' && (focus === 'button' || focus === 'nowhere');
    // The browser's own message takes the focus along to its field.
    if (!isStatus || fields.some(({ native }) => native !== undefined)) return [];
    const errors = texts.filter(({ text, focused }) => ERROR.test(text) && !focused);
    // Announced once, as the test asks: the other texts are details beside their fields.
    if (errors.some(isAlert)) return [];
    const isSure = submission.again === true && end === 'kept' && focus === 'button';
    return toMessages(dom, errors, form, isSure, isAlert);
  });
}

/** Words of waiting or progress after a submission, whatever came of it. */
export function progressMessages(dom: DomView, facts: FormFacts | undefined): ProvokedMessage[] {
  return submissionsOf(facts).flatMap(({ submission, form }) => {
    const texts = submission.texts.filter(({ text, focused }) => PROGRESS.test(text) && !focused);
    return toMessages(dom, texts, form, false, ({ live }) =>
      /^(log|progressbar|status|polite)$/u.test(live?.kind ?? ''),
    );
  });
}

/** Words of a result or success after a choice was changed. */
export function resultMessages(dom: DomView, facts: FormFacts | undefined): ProvokedMessage[] {
  return (facts?.news ?? []).flatMap(({ node, texts }) => {
    const results = texts.filter(({ text }) => RESULT.test(text));
    return toMessages(dom, results, node, false, isStatus);
  });
}

function submissionsOf(facts: FormFacts | undefined): { submission: Submission; form: number }[] {
  return (facts?.tried ?? []).flatMap(({ node, submissions }) =>
    submissions.map((submission) => ({ submission, form: node })),
  );
}

function isAlert({ live }: AppearedText): boolean {
  return live?.kind === 'alert' || (live?.kind === 'assertive' && live.atomic && live.atRest);
}

function isStatus({ live }: AppearedText): boolean {
  return live?.kind === 'status' || (live?.kind === 'polite' && live.atomic && live.atRest);
}

/** Those that can be seen, with the place that shows them: else the form or choice itself. */
function toMessages(
  dom: DomView,
  texts: readonly AppearedText[],
  otherwise: number,
  isSure: boolean,
  isRight: (text: AppearedText) => boolean,
): ProvokedMessage[] {
  return texts
    .filter(({ seen }) => seen)
    .flatMap((text): ProvokedMessage[] => {
      const element = dom.element(text.inside) ?? dom.element(otherwise);
      if (!element) return [];
      const isCertain = isSure && !isThirdParty(dom, element);
      return [{ text, element, told: toldOf(text, isRight), isSure: isCertain }];
    });
}

function toldOf(
  text: AppearedText,
  isRight: (text: AppearedText) => boolean,
): ProvokedMessage['told'] {
  if (isRight(text)) return 'right';
  const kind = text.live?.kind;
  if (kind === undefined) return 'not';
  return /^(status|polite|log)$/u.test(kind) ? 'otherwise' : 'unsure';
}
