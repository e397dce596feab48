import type { ElementNode, MotionFacts, MovingPart } from '#model';
import { cantTell, failed, passed, proposed, tidy, type Answer, type DomView } from '#rule-kit';

/** Two looks that come back as often are a blinking; slower ones a show of two pictures. */
const BLINK_SECONDS = 2.5;
/** What tells that something is under way: its movement is essential. */
const PROGRESS =
  /spin|load|progress|wait|busy|skeleton|placeholder|charg|attente|sablier|pulse|countdown|rebours|clock|horloge/iu;
/** A way to read everything without movement. */
const WITHOUT =
  /sans (?:animation|mouvement|d[ée]filement)|version (?:statique|texte)|without (?:animation|motion)|tou(?:t|te|tes|s)\b.{0,12}\b(?:voir|afficher|actualit)|voir tou|see all|view all|show all/iu;

export function isBlinking({ how, every }: MovingPart): boolean {
  return how === 'blinks' && every !== null && every <= BLINK_SECONDS;
}

/** The messages that `judgePart` answers with; both tests word them alike but for the movement itself. */
export type PartMessage =
  'uncontrolled' | 'text' | 'progress' | 'stopped' | 'ineffective' | 'controls' | 'likely';

/** Whether what moves or blinks by itself can be stopped and set off again, by what was tried on it. */
export function judgePart(
  dom: DomView,
  motion: MotionFacts,
  part: MovingPart,
): Answer<PartMessage> {
  const element = dom.element(part.node);
  const [stop] = part.controls.filter(({ effect }) => effect.startsWith('stops'));
  const [useless] = part.controls.filter(({ promises, effect }) => promises && effect === 'none');
  const { seconds, every, pixels, left } = part;
  const data = { seconds, every: every ?? '?', pixels, left, control: nameOf(stop ?? useless) };
  if (stop?.effect === 'stops-and-restarts') return passed();
  if (stop) return cantTell('stopped', { data });
  if (element && isProgress(dom, element, part)) return cantTell('progress', { data });
  if (part.how === 'text') return proposed('text', { data });
  if (useless) return proposed('ineffective', { data });
  const isTried = left === 0 && part.controls.every(({ effect }) => effect === 'none');
  if (!isTried) return proposed('controls', { data });
  return isCertain(dom, motion, part)
    ? failed('uncontrolled', { data })
    : proposed('likely', { data });
}

function nameOf(control: { readonly name: string } | undefined): string {
  return control?.name ?? '';
}

/** Seen twice, for more than five seconds, where no frame may hold a control and nothing else gives it all. */
function isCertain(dom: DomView, motion: MotionFacts, part: MovingPart): boolean {
  const lasts = part.by === 'animation' || part.by === 'image' || part.endless;
  const isCanvas =
    dom.element(part.node)?.tag === 'canvas' ||
    /^(object|embed)$/u.test(dom.element(part.node)?.tag ?? '');
  const isSlowFade = part.how === 'blinks' && !isBlinking(part);
  const hasOther = dom
    .elements()
    .some(
      (one) => one.focusable && WITHOUT.test(tidy(one.name ?? dom.text(one, { rendered: true }))),
    );
  return (
    part.again &&
    lasts &&
    part.pixels >= 50 &&
    !isCanvas &&
    !isSlowFade &&
    !hasOther &&
    motion.capped === undefined &&
    dom.snapshot.frames.length === 1
  );
}

function isProgress(dom: DomView, element: ElementNode, { name, by }: MovingPart): boolean {
  const around = [element, dom.parent(element)].flatMap((one) => one ?? []);
  const words = around.flatMap(({ attributes }) => [
    attributes['class'],
    attributes['id'],
    attributes['role'],
    attributes['aria-label'],
    attributes['alt'],
  ]);
  const isBar = around.some(
    ({ tag, attributes }) => tag === 'progress' || 'aria-busy' in attributes,
  );
  return (
    isBar ||
    [...words, by === 'animation' || by === 'image' ? name : ''].some((word) =>
      PROGRESS.test(word ?? ''),
    )
  );
}
