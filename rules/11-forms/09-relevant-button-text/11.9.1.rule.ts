import {
  cantTell,
  comparable,
  definePageRule,
  failed,
  isThirdParty,
  passed,
  proposed,
  tidy,
} from '#rule-kit';
import { formButtons, type FormButton } from '../_shared.ts';

const WORD = /[\p{L}\p{N}]/u;
const PICTURE = /\p{Extended_Pictographic}/u;
const RAW = new Set(['button', 'bouton', 'undefined', 'null']);

/**
 * axe's `button-name` takes names made by CSS and knows nothing of forms; `input-button-name` accepts the
 * browser's default text. Certain here: no name at all, or one without any word, inside a form; outside any, on
 * a page without script, such a button is proposed: the official method only looks for those of forms.
 */
export default definePageRule({
  test: '11.9.1',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'blocking',
  messages: {
    none: {
      fr: 'Ce bouton de formulaire ({type}) n’a pas d’intitulé.',
      en: 'This form button ({type}) has no text.',
    },
    generated: {
      fr: 'Ce bouton de formulaire ({type}) n’a pas d’intitulé dans le code ; le navigateur annonce « {text} ». D’où vient ce texte ?',
      en: 'This form button ({type}) has no text in the code; the browser announces “{text}”. Where does it come from?',
    },
    signs: {
      fr: 'L’intitulé de ce bouton ne contient que des signes : « {text} ».',
      en: 'The text of this button holds only signs: “{text}”.',
    },
    raw: {
      fr: 'L’intitulé « {text} » ne dit pas l’action du bouton.',
      en: 'The text “{text}” does not say what the button does.',
    },
    standard: {
      fr: 'Ce bouton ({type}) n’a pas d’attribut value : le navigateur affiche son texte par défaut. Suffit-il à comprendre l’action ?',
      en: 'This button ({type}) has no value attribute: the browser shows its default text. Is it enough to understand the action?',
    },
    relevance: {
      fr: 'L’intitulé « {text} » dit-il l’action de ce bouton ?',
      en: 'Does the text “{text}” say what this button does?',
    },
  },
  fixes: {
    none: {
      fr: 'Écrire l’action dans le bouton, au besoin dans un texte masqué visuellement ou un aria-label.',
      en: 'Write the action in the button, if needed in a visually hidden text or an aria-label.',
    },
    signs: { fr: 'Nommer le bouton par son action.', en: 'Name the button by its action.' },
    raw: { fr: 'Nommer le bouton par son action.', en: 'Name the button by its action.' },
  },

  targets: ({ dom }) => formButtons(dom).filter((button) => button.form ?? isWordless(button)),

  check({ element, type, names, form }, { dom }) {
    const [name] = names;
    const text = (name?.text ?? tidy(element.name ?? '')).slice(0, 100);
    const data = { type, text };
    if (!form) return proposed(name ? 'signs' : 'none', { data });
    if (!element.exposed) return name ? passed() : proposed('none', { data });
    const isForeign = isThirdParty(dom, element);
    if (!name) {
      const isStandard = ['submit', 'reset'].includes(type) && element.tag === 'input';
      if (isStandard && element.attributes['value'] === undefined)
        return cantTell('standard', { data });
      if (element.tag !== 'input' && WORD.test(text)) return proposed('generated', { data });
      return isForeign ? proposed('none', { data }) : failed('none', { data });
    }
    if (!WORD.test(text) && !PICTURE.test(text)) {
      // A symbol is not read literally (criterion 11.2), and a title says here what it stands for.
      const isExplained = names.some((one) => WORD.test(one.text));
      return isExplained ? proposed('signs', { data }) : failed('signs', { data });
    }
    if (RAW.has(comparable(text))) return failed('raw', { data });
    return comparable(text) === 'submit'
      ? proposed('raw', { data })
      : cantTell('relevance', { data });
  },

  at: ({ element }) => element,
});

function isWordless({ element, names }: FormButton): boolean {
  const text = names[0]?.text ?? tidy(element.name ?? '');
  return !WORD.test(text) && !PICTURE.test(text);
}
