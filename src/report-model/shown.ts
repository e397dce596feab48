/**
 * Characters that hide, reorder or break text: controls, bidirectional marks and overrides, line and
 * paragraph separators, zero-width spaces, tag characters. (Joiners stay: scripts and emoji need them.)
 */
const TREACHEROUS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** What a cut may leave of a character of two units. */
const HALF_CHARACTER = /[\ud800-\udbff]$/;

/** Text of an audited page as a reader may see it: treacherous characters shown by their number, and cut at `max`. */
export function shown(text: string, max: number): string {
  const cut = text.length > max ? `${text.slice(0, max - 1).replace(HALF_CHARACTER, '')}…` : text;
  return cut.replaceAll('\r\n', '\n').replace(TREACHEROUS, named);
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** The address a link may lead to: http or https, without user name or password. Null for any other text. */
export function httpLink(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.username = '';
  url.password = '';
  return url.href.length > 2000 ? null : url.href;
}

/**
 * An address as words, without user name or password: from the path on when it is of `origin`, whole
 * otherwise. The home page stays whole.
 */
export function shownPath(text: string, origin: string | null): string {
  const own = origin !== null && text.startsWith(`${origin}/`) && text.length > origin.length + 1;
  const whole = text.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/iu, '$1');
  return shown(own ? text.slice(origin.length) : whole, 300);
}
