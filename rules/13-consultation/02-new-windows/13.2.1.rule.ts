import { cantTell, definePageRule, failed, isScriptless, passed, proposed } from '#rule-kit';
import { MINUTES, isWatched, spanOf } from '../_timers.ts';

const AT_LOAD = /\bwindow\s*\.\s*open\s*\(/u;

/**
 * 13.2.1: no window opens by itself. Only scripts open windows: a page without any passes. A window that opens
 * while nobody touches the page fails. That none did says something once the page's clock ran for twenty minutes.
 */
export default definePageRule({
  test: '13.2.1',
  needs: ['dom', 'source'],
  uses: ['runtime', 'timers'],
  decides: ['passed', 'failed'],
  impact: 'major',
  messages: {
    opened: {
      fr: 'La page a ouvert d’elle-même de nouvelles fenêtres pendant son chargement, sans action de l’utilisateur : {count}.',
      en: 'The page opened new windows by itself while it loaded, without any action of the user: {count}.',
    },
    openedByTimer: {
      fr: 'La page ouvre d’elle-même une fenêtre ({url}) {span} après son chargement, sans action de l’utilisateur.',
      en: 'The page opens a window by itself ({url}) {span} after it loaded, without any action of the user.',
    },
    openedLate: {
      fr: 'Une fenêtre s’est ouverte ({url}) alors que la page était laissée sans action ({span} après son chargement), mais pas à chaque essai au même moment : s’ouvre-t-elle toute seule ?',
      en: 'A window opened ({url}) while the page was left alone ({span} after it loaded), but not at the same moment at each trial: does it open by itself?',
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
    openedByTimer: {
      fr: 'N’ouvrir une fenêtre qu’à la suite d’un clic ou d’une touche.',
      en: 'Open a window only after a click or a key.',
    },
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
  check(element, { dom, source, runtime, timers }) {
    if (element) return proposed('atLoad');
    if (runtime?.popupsAtLoad) return failed('opened', { data: { count: runtime.popupsAtLoad } });
    // A loaded page is scrolled while it is read: a script that waited for that has not acted by itself.
    if (runtime?.popups) return proposed('openedLater', { data: { count: runtime.popups } });
    const window = timers?.events.find(({ kind }) => kind === 'window');
    if (window) {
      const detail = { data: { url: window.url.slice(0, 120), ...spanOf(window) } };
      return window.again === 'same'
        ? failed('openedByTimer', detail)
        : proposed('openedLate', detail);
    }
    if (isScriptless(dom, source) || isWatched(dom, timers, MINUTES)) return passed();
    const count = source.html.split(AT_LOAD).length - 1;
    return cantTell('watch', { data: { count } });
  },
});
