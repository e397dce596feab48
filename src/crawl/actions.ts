import { withoutEscapes } from './url-encoding.ts';

/**
 * Words that make a GET act: end the session, delete, unsubscribe. Compared with a whole path segment or
 * a whole parameter, so that an article called « supprimer-un-compte-en-ligne » stays a page.
 */
const ACTIONS = new Set(
  [
    'logout log-out logoff log-off signout sign-out disconnect',
    'deconnexion deconnecter se-deconnecter me-deconnecter fermer-la-session',
    'delete destroy remove erase purge supprimer suppression effacer',
    'unsubscribe desinscription desinscrire se-desinscrire desabonnement desabonner se-desabonner',
    'add-to-cart ajouter-au-panier',
  ].flatMap((line) => line.split(' ')),
);
const LONGEST = 32;

/** True when following the address may log out, delete or subscribe instead of showing a page. */
export function isAction(url: URL): boolean {
  const segments = url.pathname.split('/').map((segment) => segment.replace(/\.\w{2,5}$/, ''));
  const parameters = url.search.slice(1).split(/[&=;]/);
  return [...segments, ...parameters].some((word) => ACTIONS.has(plain(word)));
}

/** `Se_D%C3%A9connecter` → `se-deconnecter`. */
function plain(word: string): string {
  if (word.length > 4 * LONGEST) return '';
  return withoutEscapes(word)
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[\s_+]/g, '-');
}
