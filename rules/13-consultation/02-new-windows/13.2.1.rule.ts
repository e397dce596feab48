import { cantTell, definePageRule, isScriptless, passed, proposed } from '#rule-kit';

const AT_LOAD = /\bwindow\s*\.\s*open\s*\(/u;

/**
 * 13.2.1: no window opens by itself. Only scripts open windows: a page without any passes. Whether one does
 * is seen while the page loads.
 */
export default definePageRule({
  test: '13.2.1',
  needs: ['dom', 'source'],
  decides: ['passed'],
  impact: 'major',
  messages: {
    atLoad: {
      fr: 'L’attribut onload de cet élément appelle window.open : une fenêtre s’ouvre-t-elle sans action de l’utilisateur ?',
      en: 'The onload attribute of this element calls window.open: does a window open without any action of the user?',
    },
    watch: {
      fr: 'Ouvrir la page dans un navigateur sans bloqueur : une nouvelle fenêtre s’ouvre-t-elle toute seule ? Appels à window.open dans le code de la page : {count}.',
      en: 'Open the page in a browser without a blocker: does a new window open by itself? Calls to window.open in the code of the page: {count}.',
    },
  },
  targets: ({ dom }) => {
    const opening = dom
      .elements()
      .filter(({ attributes }) => AT_LOAD.test(attributes['onload'] ?? ''));
    return opening.length > 0 ? opening : [null];
  },
  at: (element) => element,
  check(element, { dom, source }) {
    if (element) return proposed('atLoad');
    if (isScriptless(dom, source)) return passed();
    const count = source.html.split(AT_LOAD).length - 1;
    return cantTell('watch', { data: { count } });
  },
});
