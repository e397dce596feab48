import type { ElementNode, TimedChange, TimedEvent } from '#model';
import { cantTell, definePageRule, proposed, tidy, type DomView } from '#rule-kit';
import { spanOf } from '../_timers.ts';

const WORDS =
  /session.{0,40}(expir|inactiv|dur[ée]e|minutes?)|(expir|d[ée]connect).{0,40}(session|minutes?|inactivit[ée])|inactivit[ée]|(session|log).{0,20}(time.?out|expires?)/iu;

type Sign =
  | { readonly element: ElementNode }
  | { readonly event: TimedEvent }
  | { readonly change: TimedChange };

/**
 * 13.1.4: a session's limit can be removed or extended. Texts and password fields show where to look, as does what
 * the page does once its clock ran: a warning, a dialog, a redirection that a presence keeps off.
 */
export default definePageRule({
  test: '13.1.4',
  needs: ['dom'],
  uses: ['timers'],
  decides: [],
  impact: 'major',
  messages: {
    text: {
      fr: 'Ce texte parle d’une limite de session : « {text} ». L’utilisateur peut-il la supprimer ou l’allonger, ou dure-t-elle vingt heures au moins ?',
      en: 'This text speaks of a session limit: “{text}”. Can the user remove or extend it, or does it last twenty hours at least?',
    },
    warns: {
      fr: 'Une fois la page laissée ouverte {first} secondes, ce texte apparaît : « {text} ». L’utilisateur peut-il supprimer ou allonger la limite ?',
      en: 'Once the page was left open for {first} seconds, this text appears: “{text}”. Can the user remove or extend the limit?',
    },
    dialog: {
      fr: 'Une boîte de dialogue s’ouvre d’elle-même ({span} après le chargement) : annonce-t-elle la fin d’une session, et peut-on l’allonger ?',
      en: 'A dialog opens by itself ({span} after loading): does it announce the end of a session, and can that be extended?',
    },
    idle: {
      fr: 'Sans aucune action, la page part vers {url} ({span} après le chargement), et non si l’on y est actif : cette limite d’inactivité peut-elle être supprimée ou allongée ?',
      en: 'Without any action the page leaves for {url} ({span} after loading), but not if one is active: can this limit to inactivity be removed or extended?',
    },
    login: {
      fr: 'Cette page permet de s’identifier : la session a-t-elle une durée limitée, et l’utilisateur peut-il l’allonger ?',
      en: 'This page lets people log in: is the session limited in time, and can the user extend it?',
    },
  },
  targets: ({ dom, timers }): readonly Sign[] => [
    ...[...limitTexts(dom), ...dom.byTag('input').filter(isPassword)].map((element) => ({
      element,
    })),
    ...(timers?.events ?? []).filter(isLimit).map((event) => ({ event })),
    ...(timers?.changes ?? []).filter(({ text }) => WORDS.test(text)).map((change) => ({ change })),
  ],
  at(sign, { dom }) {
    if ('element' in sign) return sign.element;
    return 'change' in sign ? (dom.element(sign.change.node) ?? null) : null;
  },
  check(sign, { dom }) {
    if ('change' in sign) return proposed('warns', { data: { ...sign.change } });
    if ('event' in sign) {
      const { kind, url } = sign.event;
      const data = { url: url.slice(0, 120), ...spanOf(sign.event) };
      return kind === 'dialog' ? cantTell('dialog', { data }) : proposed('idle', { data });
    }
    const { element } = sign;
    if (isPassword(element)) return cantTell('login');
    return cantTell('text', {
      data: { text: dom.text(element, { rendered: false }).slice(0, 120) },
    });
  },
});

function isLimit({ kind, again }: TimedEvent): boolean {
  return kind === 'dialog' || (kind === 'navigation' && again === 'moved');
}

function limitTexts(dom: DomView) {
  return dom
    .texts()
    .filter(({ text }) => WORDS.test(tidy(text)))
    .flatMap((text) => dom.parent(text) ?? [])
    .filter(({ tag }) => tag !== 'title');
}

function isPassword({ tag, attributes }: ElementNode): boolean {
  return tag === 'input' && attributes['type']?.toLowerCase() === 'password';
}
