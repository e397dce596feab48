import type { ElementNode, OrientationFacts, RenderedFacts } from '#model';
import { cantTell, definePageRule, passed, proposed, tidy, type DomView } from '#rule-kit';

/** Words of a message that asks to turn the device. */
const ASKS =
  /tourne[rz]|pivote[rz]|mode (portrait|paysage)|rotate|turn your|(portrait|landscape) mode/iu;

/** What a script that cares for the orientation of the screen, or for phones, speaks of. */
const ABOUT_IT = /orientation|portrait|landscape|userAgent/u;

interface Target {
  readonly kind: 'asks' | 'turned' | 'differs' | 'same' | 'page';
  readonly element: ElementNode | null;
  readonly text: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly count: number;
}

const OPEN: Target = { kind: 'page', element: null, text: '', orientation: 'portrait', count: 0 };

/** What is displayed in one orientation only. */
function differences(dom: DomView, facts: OrientationFacts): Target[] {
  const told = (nodes: readonly number[], orientation: Target['orientation']): Target[] =>
    nodes.flatMap((node) => {
      const element = dom.element(node);
      if (!element) return [];
      const text =
        tidy(dom.text(element, { rendered: false })) ||
        tidy(element.name ?? '') ||
        `<${element.tag}>`;
      const kind = ASKS.test(text) && text.length < 200 ? 'asks' : 'differs';
      return [{ kind, element, text, orientation, count: nodes.length }];
    });
  return [...told(facts.portraitOnly, 'portrait'), ...told(facts.landscapeOnly, 'landscape')];
}

/**
 * The same texts, controls, pictures and media both ways, no other document, and no script that speaks of the
 * orientation of the screen or of the device.
 */
function isSame(dom: DomView, { left, orientations }: RenderedFacts): boolean {
  const { frames, capped, closedShadowRoots } = dom.snapshot;
  const isKnown = !left && !capped && closedShadowRoots === 0 && frames.length === 1;
  const isSilent = dom
    .byTag('script')
    .every((script) => !ABOUT_IT.test(dom.text(script, { rendered: false })));
  const others = dom.byTag('iframe', 'frame', 'object', 'embed', 'canvas');
  return (
    isKnown && orientations?.scripts === 0 && isSilent && others.every(({ rendered }) => !rendered)
  );
}

/** The page displayed both ways, where it was. */
export default definePageRule({
  test: '13.9.1',
  name: 'orientation',
  needs: ['dom'],
  uses: ['rendered'],
  decides: ['passed'],
  impact: 'major',
  messages: {
    asks: {
      fr: '« {text} » n’est affiché que dans un écran de {screen} px : la page demande-t-elle de tourner l’appareil ?',
      en: '“{text}” is only displayed on a screen of {screen} px: does the page ask to turn the device?',
    },
    turned: {
      fr: 'Dans un écran de {screen} px, cet élément pivote d’un quart de tour : la page ne se lit-elle que dans l’autre sens ?',
      en: 'On a screen of {screen} px this element is turned a quarter round: can the page only be read the other way?',
    },
    differs: {
      fr: '« {text} » n’est affiché que dans un écran de {screen} px ({count} différence(s) dans ce sens). Un menu ou un bouton permet-il d’y accéder dans l’autre sens ?',
      en: '“{text}” is only displayed on a screen of {screen} px ({count} difference(s) that way). Can a menu or a button reach it the other way?',
    },
    page: {
      fr: 'Afficher la page en portrait puis en paysage : peut-on la consulter dans les deux sens, avec le même contenu ?',
      en: 'Display the page in portrait then in landscape: can it be read both ways, with the same content?',
    },
  },

  targets({ dom, rendered }): Target[] {
    const facts = rendered?.orientations;
    if (!facts) return [OPEN];
    const differing = differences(dom, facts);
    const asking = differing.filter(({ kind }) => kind === 'asks');
    const turned = facts.turned.map(({ node, orientation }): Target => {
      return { ...OPEN, kind: 'turned', element: dom.element(node) ?? null, orientation };
    });
    const [first] = [...asking, ...turned, ...differing];
    if (first) return [first];
    return [isSame(dom, rendered) ? { ...OPEN, kind: 'same' } : OPEN];
  },

  check({ kind, text, orientation, count }, { dom }) {
    if (kind === 'same') return passed();
    const { width, height } = dom.document.viewport;
    const [portrait, landscape] = [
      `320 × ${height}`,
      `${Math.round(width / 2)} × ${Math.round(height / 2)}`,
    ];
    const screen = orientation === 'portrait' ? portrait : landscape;
    const data = { text: text.slice(0, 80), screen, count };
    return kind === 'asks' || kind === 'turned'
      ? proposed(kind, { data })
      : cantTell(kind, { data });
  },

  at: ({ element }) => element,
});
