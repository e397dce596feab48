import type { Effect, KeyPressFacts, RuntimeFacts, SingleKey } from '#model';
import { cantTell, definePageRule, failed, proposed, type DomView } from '#rule-kit';

const KEY_EVENT = /^key(down|up|press)$/u;

/**
 * 12.10.1: shortcuts of a single key can be turned off or changed. Where nothing listens to the keyboard there
 * is no shortcut; `accesskey` asks for a modifier and does not count. Listeners inside a frame are not seen. Where
 * keys were pressed with nothing focused: one that did the same twice is a shortcut, and fails on a page of which
 * no word speaks of keys, settings or an account.
 */
export default definePageRule({
  test: '12.10.1',
  needs: ['dom', 'runtime'],
  uses: ['keyPresses'],
  decides: ['failed', 'inapplicable'],
  impact: 'major',
  messages: {
    listeners: {
      fr: 'La page écoute le clavier ({listeners}) : une lettre, un chiffre ou un signe tapé seul déclenche-t-il une action, et peut-on la désactiver ?',
      en: 'The page listens to the keyboard ({listeners}): does a letter, digit or sign typed alone trigger an action, and can it be turned off?',
    },
    shortcut: {
      fr: 'La touche « {key} » seule, sans que rien ait le focus, agit sur la page ({effect}), qui n’offre rien pour la désactiver ou la changer.',
      en: 'The “{key}” key alone, with nothing focused, acts on the page ({effect}), which offers nothing to turn it off or change it.',
    },
    maybe: {
      fr: 'La touche « {key} » seule, sans que rien ait le focus, semble agir sur la page ({effect}) : peut-on la désactiver ou la changer ?',
      en: 'The “{key}” key alone, with nothing focused, seems to act on the page ({effect}): can it be turned off or changed?',
    },
    pressed: {
      fr: 'La page écoute le clavier ({listeners}). Pressées seules, sans focus, {count} touches n’ont rien fait de visible : reste-t-il un raccourci d’une touche (suite de lettres, composant ouvert) que l’on ne peut pas désactiver ?',
      en: 'The page listens to the keyboard ({listeners}). Pressed alone, without focus, {count} keys did nothing that shows: is a single-key shortcut left (a sequence of letters, an open component) that cannot be turned off?',
    },
    frames: {
      fr: 'Les cadres de la page ({count}) peuvent écouter le clavier : une touche tapée seule y déclenche-t-elle une action ?',
      en: 'The frames of the page ({count}) may listen to the keyboard: does a key typed alone trigger an action there?',
    },
  },
  fixes: {
    shortcut: {
      fr: 'Permettre de désactiver ce raccourci ou d’y ajouter Ctrl, Alt ou Maj, ou ne le laisser agir que sur le composant qui a le focus.',
      en: 'Let people turn this shortcut off or add Ctrl, Alt or Shift to it, or have it act only on the component with the focus.',
    },
  },
  targets: ({ dom, runtime, keyPresses }): readonly (SingleKey | null)[] => {
    const isConcerned = keyListeners(dom, runtime).length > 0 || frames(dom) > 0;
    if (!isConcerned) return [];
    const keys = keyPresses?.keys ?? [];
    return keys.length > 0 ? keys : [null];
  },
  at: () => null,
  check(found, { dom, runtime, keyPresses }) {
    if (found) {
      const detail = { data: { key: found.key, effect: wordsOf(found.effect) } };
      const isCertain = found.twice === true && !tellsOfSettings(dom);
      return isCertain ? failed('shortcut', detail) : proposed('maybe', detail);
    }
    const listeners = keyListeners(dom, runtime).join(', ');
    if (listeners === '') return cantTell('frames', { data: { count: frames(dom) } });
    return isWholeTrial(keyPresses)
      ? cantTell('pressed', { data: { listeners, count: keyPresses.tried.length } })
      : cantTell('listeners', { data: { listeners } });
  },
});

function isWholeTrial(facts: KeyPressFacts | undefined): facts is KeyPressFacts {
  return facts !== undefined && facts.tried !== '' && facts.capped === undefined;
}

/** In the words of the evidence: what changed, without a sentence. */
function wordsOf({ asked, shown, hidden, focus, scrolled }: Effect): string {
  const [first] = asked ?? [];
  if (first) return first.slice(0, 80);
  const counted = [`+${shown?.length ?? 0}`, `−${hidden?.length ?? 0}`].join(' ');
  if (shown || hidden) return counted;
  return focus !== undefined ? 'focus' : scrolled ? 'scroll' : 'DOM';
}

const SETTINGS =
  /(?<!\p{L})(raccourcis?|clavier|touches?|shortcuts?|hotkeys?|keyboard|keys?|préférences?|réglages?|paramètres?|options?|preferences?|settings?|(?:mon |my )?(?:compte|account)|connexion|connecter|sign in|log ?in)(?!\p{L})/iu;

/** A way to change the shortcut may be in settings, or in those of an account. */
function tellsOfSettings(dom: DomView): boolean {
  return (
    dom.texts().some(({ text }) => SETTINGS.test(text)) ||
    dom.elements().some(({ name }) => SETTINGS.test(name ?? ''))
  );
}

function keyListeners(dom: DomView, { listeners }: RuntimeFacts): string[] {
  const seen = listeners
    .filter(({ type }) => KEY_EVENT.test(type))
    .map(({ type, target }) => `${type} ${target}`);
  const written = dom
    .elements()
    .flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => KEY_EVENT.test(name.slice(2))),
    );
  return [...new Set([...seen, ...written])];
}

function frames(dom: DomView): number {
  return dom.byTag('iframe', 'frame', 'object', 'embed').length;
}
