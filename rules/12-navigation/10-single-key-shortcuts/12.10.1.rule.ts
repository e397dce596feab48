import type { RuntimeFacts } from '#model';
import type { DomView } from '#rule-kit';
import { cantTell, definePageRule } from '#rule-kit';

const KEY_EVENT = /^key(down|up|press)$/u;

/**
 * 12.10.1: shortcuts of a single key can be turned off or changed. Where nothing listens to the keyboard there
 * is no shortcut; `accesskey` asks for a modifier and does not count. Listeners inside a frame are not seen.
 */
export default definePageRule({
  test: '12.10.1',
  needs: ['dom', 'runtime'],
  decides: ['inapplicable'],
  impact: 'major',
  messages: {
    listeners: {
      fr: 'La page écoute le clavier ({listeners}) : une lettre, un chiffre ou un signe tapé seul déclenche-t-il une action, et peut-on la désactiver ?',
      en: 'The page listens to the keyboard ({listeners}): does a letter, digit or sign typed alone trigger an action, and can it be turned off?',
    },
    frames: {
      fr: 'Les cadres de la page ({count}) peuvent écouter le clavier : une touche tapée seule y déclenche-t-elle une action ?',
      en: 'The frames of the page ({count}) may listen to the keyboard: does a key typed alone trigger an action there?',
    },
  },
  targets: ({ dom, runtime }) =>
    keyListeners(dom, runtime).length > 0 || frames(dom) > 0 ? [dom] : [],
  at: () => null,
  check(dom, { runtime }) {
    const found = keyListeners(dom, runtime);
    return found.length > 0
      ? cantTell('listeners', { data: { listeners: found.join(', ') } })
      : cantTell('frames', { data: { count: frames(dom) } });
  },
});

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
