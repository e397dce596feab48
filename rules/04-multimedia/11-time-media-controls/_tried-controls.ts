import type {
  Activation,
  ActivationFacts,
  Effect,
  ElementNode,
  Localized,
  MediaChange,
} from '#model';
import {
  activationOf,
  definePageRule,
  failed,
  hasNativeControls,
  passed,
  players,
  proposed,
  tidy,
  type DomView,
  type PageRule,
} from '#rule-kit';

/** Arrows may act on these. */
const BY_ARROWS = /^(slider|spinbutton|menuitem|menuitemradio|radio|tab|option)$/u;

/**
 * Controls of players, seen by acting: a click starts, stops or mutes a film or a sound of the page, and no key was
 * seen to do so, on it or on another control. `isOwn`: the controls the test is about.
 */
export function defineTriedControls(
  test: '4.11.2' | '4.11.3',
  isOwn: (control: ElementNode) => boolean,
  message: Localized,
): PageRule {
  return definePageRule({
    test,
    name: 'tried',
    needs: ['dom'],
    uses: ['activations', 'runtime'],
    decides: ['failed'],
    impact: 'blocking',
    messages: { pointerOnly: message },
    fixes: {
      pointerOnly: {
        fr: 'Utiliser un bouton à la place.',
        en: 'Use a button instead.',
      },
    },
    targets: ({ dom, activations }) =>
      dom.elements().filter((one) => isOwn(one) && changesOf(dom, activations, one).length > 0),
    check(control, { dom, activations, runtime }) {
      const changes = changesOf(dom, activations, control);
      const tried = activationOf(activations, control);
      if (!activations || !tried || isByKeys(dom, activations, changes)) return passed();
      const name = (tidy(control.name ?? '') || dom.text(control, { rendered: true })).slice(0, 60);
      const detail = { data: { name: name || `<${control.tag}>` } };
      const hasKeys = runtime?.listeners.some(({ type }) => type.startsWith('key')) ?? true;
      const isSure = tried.twice && !hasKeys && !BY_ARROWS.test(control.attributes['role'] ?? '');
      return isSure && isWhole(dom, activations)
        ? failed('pointerOnly', detail)
        : proposed('pointerOnly', detail);
    },
  });
}

/** The keyboard does not get there. */
export function isOutOfReach({ focusable, attributes }: ElementNode): boolean {
  return !focusable || Number(attributes['tabindex']) < 0;
}

/** What a click on it did to players whose controls are not the browser's. */
function changesOf(
  dom: DomView,
  facts: ActivationFacts | undefined,
  control: ElementNode,
): readonly MediaChange[] {
  const changes = activationOf(facts, control)?.click?.media ?? [];
  if (changes.length === 0 || /^(video|audio)$/u.test(control.tag)) return [];
  const own = players(dom).filter((media) => !hasNativeControls(media));
  return changes.filter(({ node }) => own.some(({ element }) => element.index === node));
}

function isByKeys(
  dom: DomView,
  { tried }: ActivationFacts,
  changes: readonly MediaChange[],
): boolean {
  const has = (effect: Effect | undefined) =>
    effect?.media?.some((one) =>
      changes.some(({ node, state }) => node === one.node && state === one.state),
    ) ?? false;
  return tried.some(({ node, enter, space, focus }) => {
    const control = dom.element(node);
    return control && !isOutOfReach(control) && [enter, space, focus].some(has);
  });
}

/** All controls that keys reach were tried. */
function isWhole(dom: DomView, { tried, left, capped }: ActivationFacts): boolean {
  const isLeft = (one: Activation) => one.left !== undefined && dom.element(one.node)?.focusable;
  return left === 0 && !capped && dom.snapshot.frames.length === 1 && !tried.some(isLeft);
}
