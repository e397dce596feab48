import type { KeyboardFacts, NodeIndex, PointerFacts } from '#model';
import { cantTell, definePageRule, failed, proposed, showRatio } from '#rule-kit';
import { plainLinks } from '../_shared.ts';

const LEAST_RATIO = 3;

/**
 * A link in the middle of a sentence with no mark but a color too close to the text is certain. From 3:1 on, a
 * cue on hover and on focus is still needed, which a snapshot does not show; where Tab was pressed, a link at
 * which nothing changes in the whole window, seen twice, has none, and so has one that was hovered. axe's `link-in-text-block` leaves
 * out links longer than the text around them.
 */
export default definePageRule({
  test: '10.6.1',
  needs: ['dom'],
  uses: ['keyboard', 'pointer'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    close: {
      fr: 'Le lien « {text} » ne se distingue du texte voisin que par la couleur, avec un contraste de {ratio}:1 au lieu de 3:1.',
      en: 'The link “{text}” differs from the text around by color alone, with a contrast of {ratio}:1 instead of 3:1.',
    },
    maybe: {
      fr: 'Le lien « {text} » ne se distingue du texte voisin que par la couleur ({ratio}:1). Sa place le rend-elle évident ?',
      en: 'The link “{text}” differs from the text around by color alone ({ratio}:1). Does its place make it obvious?',
    },
    states: {
      fr: 'Le lien « {text} » se distingue par la seule couleur ({ratio}:1). Au survol et au focus, un autre repère (soulignement, contour) apparaît-il ?',
      en: 'The link “{text}” is told apart by color alone ({ratio}:1). On hover and on focus, does another cue (underline, outline) appear?',
    },
    noCue: {
      fr: 'Le lien « {text} » se distingue du texte voisin par la seule couleur ({ratio}:1), et rien ne change à l’écran quand il reçoit le focus.',
      en: 'The link “{text}” differs from the text around by color alone ({ratio}:1), and nothing changes on the screen when it gets the focus.',
    },
    colorCue: {
      fr: 'Le lien « {text} » se distingue du texte voisin par la seule couleur ({ratio}:1), et son focus n’est montré que par des couleurs : faut-il un autre repère ?',
      en: 'The link “{text}” differs from the text around by color alone ({ratio}:1), and its focus is shown by colors alone: is another cue needed?',
    },
    noHoverCue: {
      fr: 'Le lien « {text} » se distingue du texte voisin par la seule couleur ({ratio}:1), et rien ne change quand on le survole.',
      en: 'The link “{text}” differs from the text around by color alone ({ratio}:1), and nothing changes when it is hovered.',
    },
    hoverColor: {
      fr: 'Le lien « {text} » se distingue du texte voisin par la seule couleur ({ratio}:1), et seules des couleurs changent au survol : faut-il un autre repère ?',
      en: 'The link “{text}” differs from the text around by color alone ({ratio}:1), and colors alone change on hover: is another cue needed?',
    },
    hover: {
      fr: 'Le lien « {text} » se distingue par la seule couleur ({ratio}:1). Un repère apparaît au focus : en apparaît-il aussi un au survol ?',
      en: 'The link “{text}” is told apart by color alone ({ratio}:1). A cue appears on focus: does one appear on hover too?',
    },
    unknown: {
      fr: 'Le lien « {text} » n’a pas d’autre marque que la couleur. La mesurer contre celle du texte voisin, puis vérifier survol et focus.',
      en: 'The link “{text}” has no other mark than color. Measure it against the text around, then check hover and focus.',
    },
  },
  fixes: {
    noCue: {
      fr: 'Souligner le lien, au moins au survol et au focus.',
      en: 'Underline the link, at least on hover and on focus.',
    },
    noHoverCue: {
      fr: 'Souligner le lien, au moins au survol et au focus.',
      en: 'Underline the link, at least on hover and on focus.',
    },
    close: {
      fr: 'Souligner le lien, ou porter le contraste à 3:1 et ajouter un repère au survol et au focus.',
      en: 'Underline the link, or raise the contrast to 3:1 and add a cue on hover and focus.',
    },
  },

  targets: ({ dom }) => plainLinks(dom),

  check({ element, text, ratio, before, isObvious }, { keyboard, pointer }) {
    if (ratio === undefined) return cantTell('unknown', { data: { text } });
    const data = { text, ratio: showRatio(ratio) };
    if (ratio >= LEAST_RATIO) {
      const cue = focusCue(keyboard, element.index);
      const isOdd = before === '' || isObvious;
      if (cue === 'nothing') return (isOdd ? proposed : failed)('noCue', { data });
      const hovered = hoverCue(pointer, element.index);
      if (hovered === 'none') return (isOdd ? proposed : failed)('noHoverCue', { data });
      if (cue === 'colors') return proposed('colorCue', { data });
      if (hovered === 'color') return proposed('hoverColor', { data });
      return cantTell(cue === 'other' ? 'hover' : 'states', { data });
    }
    return before === '' || isObvious ? proposed('maybe', { data }) : failed('close', { data });
  },

  at: ({ element }) => element,
});

/** How the focus on this link shows: nothing at all, seen twice; colors alone; or something else. */
function focusCue(
  keyboard: KeyboardFacts | undefined,
  link: NodeIndex,
): 'nothing' | 'colors' | 'other' | undefined {
  const stop = keyboard?.stops.find(({ node }) => node === link);
  if (stop?.sight !== 'shown' || !stop.change) return undefined;
  const { line, again } = stop.change;
  if (line === 0) return again === 'nothing' ? 'nothing' : undefined;
  return stop.recolored ? 'colors' : 'other';
}

/** What changes of this link, or of one written alike, when it is hovered, seen twice. */
function hoverCue(pointer: PointerFacts | undefined, link: NodeIndex): string | undefined {
  return pointer?.links?.find(({ nodes }) => nodes.includes(link))?.hover;
}
