import { timeMedia, type DomView, type Media } from '#rule-kit';
import { defineMediaQuestion, textAround } from '../_question.ts';

/**
 * 4.7.1: the text around a media that lets one know which it is. On a page that shows no text at all nothing
 * can; a media that starts by itself without sound may be decoration, which the test leaves out.
 */
export default defineMediaQuestion({
  test: '4.7.1',
  impact: 'minor',
  targets: timeMedia,
  clue: ({ element }, dom) => textAround(dom, element),
  fails: (media, dom) => isPlayer(media) && showsNoText(dom, media),
  question: {
    fr: 'Le texte « {clue} », avant « {label} », permet-il de savoir de quel média il s’agit ?',
    en: 'Does the text “{clue}”, before “{label}”, let one know which media it is?',
  },
  without: {
    fr: 'Aucun texte trouvé juste avant « {label} » : un texte voisin permet-il de savoir de quel média il s’agit ?',
    en: 'No text found just before “{label}”: does a text near it let one know which media it is?',
  },
  failure: {
    fr: 'La page n’affiche aucun texte : rien ne dit quel est le média « {label} ».',
    en: 'The page shows no text at all: nothing says what the media “{label}” is.',
  },
});

function isPlayer({ kind, element }: Media): boolean {
  const isSilent = 'autoplay' in element.attributes && 'muted' in element.attributes;
  return (kind === 'native' || kind === 'plugin') && element.rendered && !isSilent;
}

const MAY_HOLD_TEXT = /^(img|svg|canvas|picture|input|select|textarea|iframe|marquee)$/u;

/** Neither text, generated text, field nor picture, which could hold some, in a page read whole. */
function showsNoText(dom: DomView, { element }: Media): boolean {
  const isOthers = dom.snapshot.frames.some(
    ({ index, owner }) => index !== 0 && index !== element.frame && owner !== element.index,
  );
  const isUnread = dom.snapshot.frames.some(({ unreadSheets }) => unreadSheets);
  if (dom.blindSpots.length > 0 || isOthers || isUnread) return false;
  return dom.snapshot.nodes.every((node) => {
    if (!node.rendered) return true;
    if (node.kind === 'text') return node.text.trim() === '' || dom.parent(node)?.tag === 'title';
    if (node.generated || MAY_HOLD_TEXT.test(node.tag)) return false;
    return (dom.style(node)?.['background-image'] ?? 'none') === 'none';
  });
}
