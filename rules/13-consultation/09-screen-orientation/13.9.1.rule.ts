import type { OrientationTurn } from '#model';
import { definePageRule, failed, passed, proposed, type DomView } from '#rule-kit';
import both from './_both-ways.ts';

/** What an orientation may be essential for: a game, an instrument, a picture to capture. */
const SURFACES = ['canvas', 'object', 'embed', 'video'] as const;

/**
 * 13.9.1: the page can be read in both orientations, with the same content. A style rule that turns the page a
 * quarter round in one orientation holds it in the other. axe's `css-orientation-lock` fetches the style sheets
 * again and looks at any element; this reads the sheets where they are, for the root and the body.
 */
const turned = definePageRule({
  test: '13.9.1',
  needs: ['dom'],
  decides: ['failed'],
  reach: 'document',
  impact: 'major',
  messages: {
    turned: {
      fr: 'Sous @media (orientation: {orientation}), la page pivote de {degrees}° : elle ne se lit que dans l’autre sens ({css}).',
      en: 'Under @media (orientation: {orientation}) the page turns by {degrees}°: it can only be read the other way ({css}).',
    },
  },
  fixes: {
    turned: {
      fr: 'Retirer la rotation et laisser la page suivre l’orientation de l’écran.',
      en: 'Remove the rotation and let the page follow the orientation of the screen.',
    },
  },
  targets: ({ dom }) => dom.document.turns ?? [],
  at: ({ on }, { dom }) =>
    dom.byTag('html', 'body').find(({ tag, frame }) => tag === on && frame === 0) ?? null,
  check(turn, { dom }) {
    if (!isQuarter(turn) || isTurnedBothWays(turn, dom)) return passed();
    const { orientation, degrees, css } = turn;
    const data = { orientation, degrees, css: css.slice(0, 120) };
    return dom.byTag(...SURFACES).some(({ rendered }) => rendered)
      ? proposed('turned', { data })
      : failed('turned', { data });
  },
});

function isQuarter({ degrees }: OrientationTurn): boolean {
  return Math.abs((degrees % 180) - 90) <= 2;
}

/** The other orientation turns the same element as well: the two then differ by nothing. */
function isTurnedBothWays(turn: OrientationTurn, dom: DomView): boolean {
  return (dom.document.turns ?? []).some(
    (other) => other.on === turn.on && other.orientation !== turn.orientation && isQuarter(other),
  );
}

export default [turned, both];
