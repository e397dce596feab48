/** What is known of a control before anybody activates it. */
export interface Control {
  /** Everything that names it: accessible name, visible text, `title`, `value`. */
  readonly names: readonly string[];
  /** Where it may lead: `href`, `formaction`, the `action` of its form. */
  readonly targets: readonly string[];
  /** The control itself when it is a field, and the fields of its form. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly type: string;
  readonly autocomplete: string;
  /** Its `name` or `id`. */
  readonly name: string;
}

export type NeverBecause = 'name' | 'target' | 'program' | 'password' | 'payment';

/** Whole words, without accents, of what cannot be undone or costs money. French, then English. */
const WORDS = new Set(
  `supprimer supprime supprimez suppression effacer effacez effacement detruire detruisez destruction
  vider videz purger retirer retirez
  payer payez paye paiement paiements regler reglez reglement acheter achetez achat commander commandez
  commande panier donation virement virer cotiser souscrire souscrivez souscription
  signer signez signature parapher voter votez
  desinscrire desinscrivez desinscription desabonner desabonnez desabonnement resilier resiliez resiliation
  deconnecter deconnectez deconnexion desactiver desactivez desactivation cloturer cloturez cloture
  delete deletes remove erase destroy wipe purge trash clear discard
  pay payment payments buy purchase order orders checkout cart donate donation transfer subscribe
  sign signature vote
  unsubscribe unregister resign terminate revoke deactivate disable
  logout logoff signout signoff disconnect`.match(/\w+/gu),
);
/** The same of words that only mean it together. */
const PHRASES =
  /\b(?:log|sign|opt)(?:ing)? (?:out|off)\b|\bfermer (?:la|ma) session\b|\bfaire un don\b|\b(?:close|cancel) (?:my |your |the )?(?:account|subscription)\b/u;

const PAYMENT =
  /\b(?:cc|cvv|cvc|csc|iban|bic|rib|card|carte|cardnumber|creditcard|pan|cryptogramme|payment|paiement|transaction amount)\b/u;
const PROGRAM = /^\s*(?!https?:|javascript:|about:|blob:|data:|#)[a-z][a-z\d+.-]*:/iu;
const LONGEST = 4096;

/**
 * Why a control is never activated, sealed or not; undefined when it may be, under seal. Names and
 * addresses are read in whole words, accents and capitals aside, so that « paysage » pays nothing. It
 * errs towards leaving alone: a control too many costs a question, one too few could cost a person.
 */
export function neverActivated({ names, targets, fields }: Control): NeverBecause | undefined {
  if (fields.some(isPassword)) return 'password';
  if (fields.some(isPayment)) return 'payment';
  if (names.some((name) => tellsHarm(wordsOf(name)))) return 'name';
  if (targets.some((target) => PROGRAM.test(target))) return 'program';
  if (targets.some((target) => tellsHarm(wordsOf(addressOf(target))))) return 'target';
  return undefined;
}

function isPassword({ type, autocomplete }: Field): boolean {
  return type.toLowerCase() === 'password' || /\b(?:password|one-time-code)\b/iu.test(autocomplete);
}

function isPayment({ autocomplete, name }: Field): boolean {
  return /(?:^|\s)(?:cc-|transaction-)/iu.test(autocomplete) || PAYMENT.test(wordsOf(name));
}

function tellsHarm(words: string): boolean {
  return words.split(' ').some((word) => WORDS.has(word)) || PHRASES.test(words);
}

/** `Se déconnecter` → `se deconnecter`; `signOut`, `sign_out` and `sign-out` → `sign out`. */
function wordsOf(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/œ/giu, 'oe')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/gu, ' ')
    .trim();
}

/** Path, parameters and fragment: hosts are names of organizations, not of actions. */
function addressOf(target: string): string {
  const short = target.slice(0, LONGEST);
  const url = URL.canParse(short, 'http://page.invalid/')
    ? new URL(short, 'http://page.invalid/')
    : undefined;
  if (!url) return unescaped(short);
  const { protocol, pathname, search, hash } = url;
  return unescaped(protocol.startsWith('http') ? pathname + search + hash : short);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replace(/\+/gu, ' '));
  } catch {
    return text;
  }
}
