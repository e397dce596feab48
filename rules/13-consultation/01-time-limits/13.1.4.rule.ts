import { cantTell, definePageRule, tidy, type DomView } from '#rule-kit';

const WORDS =
  /session.{0,40}(expir|inactiv|dur[ée]e|minutes?)|(expir|d[ée]connect).{0,40}(session|minutes?|inactivit[ée])|inactivit[ée]|(session|log).{0,20}(time.?out|expires?)/iu;

/** 13.1.4: a session's limit can be removed or extended. Texts and password fields show where to look. */
export default definePageRule({
  test: '13.1.4',
  needs: ['dom'],
  decides: [],
  impact: 'major',
  messages: {
    text: {
      fr: 'Ce texte parle d’une limite de session : « {text} ». L’utilisateur peut-il la supprimer ou l’allonger, ou dure-t-elle vingt heures au moins ?',
      en: 'This text speaks of a session limit: “{text}”. Can the user remove or extend it, or does it last twenty hours at least?',
    },
    login: {
      fr: 'Cette page permet de s’identifier : la session a-t-elle une durée limitée, et l’utilisateur peut-il l’allonger ?',
      en: 'This page lets people log in: is the session limited in time, and can the user extend it?',
    },
  },
  targets: ({ dom }) => [...limitTexts(dom), ...dom.byTag('input').filter(isPassword)],
  check(element, { dom }) {
    if (isPassword(element)) return cantTell('login');
    return cantTell('text', {
      data: { text: dom.text(element, { rendered: false }).slice(0, 120) },
    });
  },
});

function limitTexts(dom: DomView) {
  return dom
    .texts()
    .filter(({ text }) => WORDS.test(tidy(text)))
    .flatMap((text) => dom.parent(text) ?? [])
    .filter(({ tag }) => tag !== 'title');
}

function isPassword({
  tag,
  attributes,
}: {
  tag: string;
  attributes: Readonly<Record<string, string>>;
}): boolean {
  return tag === 'input' && attributes['type']?.toLowerCase() === 'password';
}
