import { cantTell, definePageRule, failed, isScriptless, passed, proposed } from '#rule-kit';

const AT_LOAD = /\bwindow\s*\.\s*open\s*\(/u;

/**
 * 13.2.1: no window opens by itself. Only scripts open windows: a page without any passes. A window that opens
 * while nobody touches the page fails; that none did proves nothing, since it may come later.
 */
export default definePageRule({
  test: '13.2.1',
  needs: ['dom', 'source'],
  uses: ['runtime'],
  decides: ['passed', 'failed'],
  impact: 'major',
  messages: {
    opened: {
      fr: 'La page a ouvert d’elle-même de nouvelles fenêtres pendant son chargement, sans action de l’utilisateur : {count}.',
      en: 'The page opened new windows by itself while it loaded, without any action of the user: {count}.',
    },
    openedLater: {
      fr: 'De nouvelles fenêtres se sont ouvertes une fois la page chargée, pendant que l’outil la faisait défiler : {count}. S’ouvrent-elles aussi sans défilement ?',
      en: 'New windows opened once the page was loaded, while the tool scrolled it: {count}. Do they open without scrolling too?',
    },
    atLoad: {
      fr: 'L’attribut onload de cet élément appelle window.open : une fenêtre s’ouvre-t-elle sans action de l’utilisateur ?',
      en: 'The onload attribute of this element calls window.open: does a window open without any action of the user?',
    },
    watch: {
      fr: 'Ouvrir la page dans un navigateur sans bloqueur : une nouvelle fenêtre s’ouvre-t-elle toute seule ? Appels à window.open dans le code de la page : {count}.',
      en: 'Open the page in a browser without a blocker: does a new window open by itself? Calls to window.open in the code of the page: {count}.',
    },
  },
  fixes: {
    opened: {
      fr: 'N’ouvrir une fenêtre qu’à la suite d’un clic ou d’une touche, et le dire dans l’intitulé du lien ou du bouton.',
      en: 'Open a window only after a click or a key, and say so in the text of the link or button.',
    },
  },
  targets: ({ dom, runtime }) => {
    const opening = dom
      .elements()
      .filter(({ attributes }) => AT_LOAD.test(attributes['onload'] ?? ''));
    return opening.length > 0 && !runtime?.popups ? opening : [null];
  },
  at: (element) => element,
  check(element, { dom, source, runtime }) {
    if (element) return proposed('atLoad');
    if (runtime?.popupsAtLoad) return failed('opened', { data: { count: runtime.popupsAtLoad } });
    // A loaded page is scrolled while it is read: a script that waited for that has not acted by itself.
    if (runtime?.popups) return proposed('openedLater', { data: { count: runtime.popups } });
    if (isScriptless(dom, source)) return passed();
    const count = source.html.split(AT_LOAD).length - 1;
    return cantTell('watch', { data: { count } });
  },
});
