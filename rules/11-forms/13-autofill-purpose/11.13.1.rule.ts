import {
  cantTell,
  comparable,
  definePageRule,
  failed,
  isThirdParty,
  passed,
  proposed,
  tidy,
  type DomView,
} from '#rule-kit';
import {
  allLabelsOf,
  callOf,
  entries,
  expectedTokens,
  fieldNameOf,
  isContradiction,
  isSearch,
  type Field,
} from '../_shared.ts';

/** Free texts that are not about the visitor. */
const FREE =
  /^(votre |your )?(message|commentaires?|question|demande|remarques?|description|objet|sujet|comment|subject)$/u;

function isFree(dom: DomView, field: Field): boolean {
  return FREE.test(comparable(allLabelsOf(dom, field)[0]?.text ?? ''));
}

/** The label speaks to the visitor: the information is theirs. */
const OWN = /^(saisissez |entrez |indiquez |enter )?(votre|vos|mon|mes|your|my) /u;

function isOwn(dom: DomView, field: Field): boolean {
  return OWN.test(comparable(allLabelsOf(dom, field)[0]?.text ?? ''));
}

/**
 * Certain where the label is one of the usual asks about the visitor, and the attribute is ill-made or says
 * another usual one, or where it says « votre » and there is none. Otherwise a missing attribute is proposed:
 * the form may be about somebody else.
 * axe's `autocomplete-valid` does not look at the label, and ignores `on` and `off`.
 */
export default definePageRule({
  test: '11.13.1',
  needs: ['dom'],
  decides: ['passed', 'failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    invalid: {
      fr: 'Champ « {name} » : autocomplete="{value}" n’est pas une valeur admise. Valeur attendue : {expected}.',
      en: 'Field “{name}”: autocomplete="{value}" is not an allowed value. Expected value: {expected}.',
    },
    wrong: {
      fr: 'Champ « {name} » : autocomplete="{value}" annonce une autre information que l’étiquette. Valeur attendue : {expected}.',
      en: 'Field “{name}”: autocomplete="{value}" announces other information than the label. Expected value: {expected}.',
    },
    absent: {
      fr: 'Champ « {name} » : l’étiquette demande une information de l’utilisateur, autocomplete="{expected}" est attendu (valeur actuelle : « {value} »).',
      en: 'Field “{name}”: the label asks for information of the user, autocomplete="{expected}" is expected (current value: “{value}”).',
    },
    missing: {
      fr: 'Champ « {name} » : si l’information concerne l’utilisateur, autocomplete="{expected}" est attendu (valeur actuelle : « {value} »).',
      en: 'Field “{name}”: if the information is about the user, autocomplete="{expected}" is expected (current value: “{value}”).',
    },
    doubtful: {
      fr: 'Champ « {name} » : autocomplete="{value}" n’est pas une valeur admise. Ce champ demande-t-il une information sur l’utilisateur ?',
      en: 'Field “{name}”: autocomplete="{value}" is not an allowed value. Does this field ask for information about the user?',
    },
    check: {
      fr: 'Champ « {name} » : demande-t-il une information sur l’utilisateur, et autocomplete (« {value} ») convient-il ?',
      en: 'Field “{name}”: does it ask for information about the user, and does autocomplete (“{value}”) suit?',
    },
  },
  fixes: {
    invalid: { fr: 'Écrire autocomplete="{expected}".', en: 'Write autocomplete="{expected}".' },
    wrong: { fr: 'Écrire autocomplete="{expected}".', en: 'Write autocomplete="{expected}".' },
    absent: { fr: 'Ajouter autocomplete="{expected}".', en: 'Add autocomplete="{expected}".' },
    missing: { fr: 'Ajouter autocomplete="{expected}".', en: 'Add autocomplete="{expected}".' },
  },

  targets: ({ dom }) =>
    entries(dom).filter(
      (field) =>
        (['text', 'list'].includes(field.kind) || field.type === 'date') && !isSearch(field),
    ),

  check(field, { dom }) {
    const expected = expectedTokens(dom, field);
    const token = fieldNameOf(field);
    const value = tidy(field.element.attributes['autocomplete']);
    const data = { name: callOf(field), value, expected: expected?.[0] ?? '' };
    const isForeign = isThirdParty(dom, field.element);
    if (token === null && expected)
      return isForeign ? proposed('invalid', { data }) : failed('invalid', { data });
    if (token === null) return proposed('doubtful', { data });
    const isUnset = token === undefined || token === 'on' || token === 'off';
    if (isUnset && expected)
      return isOwn(dom, field) && !isForeign
        ? failed('absent', { data })
        : proposed('missing', { data });
    if (isUnset) return isFree(dom, field) ? passed() : cantTell('check', { data });
    if (!expected) return cantTell('check', { data });
    if (expected.includes(token)) return passed();
    return isContradiction(expected, token) && !isForeign
      ? failed('wrong', { data })
      : cantTell('check', { data });
  },

  at: ({ element }) => element,
});
