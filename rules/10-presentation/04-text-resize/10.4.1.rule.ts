import type { RenderedFacts } from '#model';
import { cantTell, definePageRule, failed, proposed, type DomView } from '#rule-kit';
import { hasEnlarger, isCertainlyCut, isDamaged, lostTexts, type LostText } from '../_shared.ts';

/** A text cut before it is enlarged is cut for all only in the size of running text, not of an ornament. */
const ORNAMENT_PX = 24;

type Target =
  | { readonly kind: 'cut' | 'maybe'; readonly lost: LostText; readonly count: number }
  | { readonly kind: 'page' | 'none' };

/** A certain loss is one of both browser zoom and text-only zoom, on a page that offers no other means. */
function certainlyLost(dom: DomView, { variants }: RenderedFacts): LostText[] {
  if (hasEnlarger(dom)) return [];
  const cutIn = (variant: 'zoom-200' | 'text-200') =>
    lostTexts(dom, variants[variant]).filter(
      (one) => isCertainlyCut(dom, one, variant) && !isOrnament(dom, one),
    );
  const byText = new Set(cutIn('text-200').map(({ element }) => element));
  return cutIn('zoom-200').filter(({ element }) => byText.has(element));
}

function isOrnament(dom: DomView, { loss, element }: LostText): boolean {
  return (
    loss.already === true &&
    Number.parseFloat(dom.style(element)?.['font-size'] ?? '') > ORNAMENT_PX
  );
}

export default definePageRule({
  test: '10.4.1',
  needs: ['dom'],
  uses: ['rendered'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    cut: {
      fr: '« {text} » : ce texte est coupé par son cadre à 200 %, avec le zoom du navigateur comme avec le zoom du texte seul.',
      en: '“{text}”: this text is cut by its box at 200%, with browser zoom as with text-only zoom.',
    },
    maybe: {
      fr: 'À 200 %, {count} texte(s) semblent coupés, recouverts ou absents avec le zoom du navigateur, dont « {text} ». Sont-ils perdus, et le sont-ils aussi avec le zoom du texte seul ?',
      en: 'At 200%, {count} text(s) seem cut, covered or missing with browser zoom, such as “{text}”. Are they lost, and are they with text-only zoom too?',
    },
    none: {
      fr: 'Aucun texte visible n’a été vu coupé ou absent avec le zoom du navigateur à 200 %. Menus et fenêtres ouverts, un texte y est-il coupé ou recouvert ?',
      en: 'No visible text was seen cut or missing with browser zoom at 200%. With menus and dialogs open, is any text cut or covered there?',
    },
    page: {
      fr: 'Agrandir à 200 % (zoom du navigateur dans une fenêtre de 1280 px ; en cas de perte, zoom du texte seul) : un texte est-il coupé, recouvert ou absent ?',
      en: 'Enlarge to 200% (browser zoom in a window of 1280 px; if something is lost, text-only zoom): is any text cut, covered or missing?',
    },
  },
  fixes: {
    cut: {
      fr: 'Laisser le cadre grandir avec son texte : min-height plutôt que height, retour à la ligne plutôt qu’une ligne unique.',
      en: 'Let the box grow with its text: min-height rather than height, wrapping rather than a single line.',
    },
  },

  targets({ dom, rendered }): Target[] {
    const zoom = rendered?.variants['zoom-200'];
    if (!rendered || !zoom) return [{ kind: 'page' }];
    const cut = certainlyLost(dom, rendered);
    if (cut.length > 0) return cut.map((lost) => ({ kind: 'cut', lost, count: 1 }));
    const losses = lostTexts(dom, zoom);
    const [lost] = losses;
    return [lost ? { kind: 'maybe', lost, count: losses.length } : { kind: 'none' }];
  },

  check(target) {
    if (!('lost' in target)) return cantTell(target.kind);
    const data = { text: target.lost.text.slice(0, 80), count: target.count };
    if (target.kind === 'cut') return failed('cut', { data });
    return isDamaged(target.lost) ? proposed('maybe', { data }) : cantTell('maybe', { data });
  },

  at: (target) => ('lost' in target ? target.lost.element : null),
});
