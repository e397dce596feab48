import { withoutEscapes } from './url-encoding.ts';

/** Parameters that say where a visitor came from: no server shows another page for them. */
const TRACKING = new Set([
  'xtor',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'fbclid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'igsh',
  'igshid',
  'mc_cid',
  'mc_eid',
  '_ga',
  '_gl',
  '_hsenc',
  '_hsmi',
  'hsctatracking',
  'mkt_tok',
  'vero_id',
  'wt_mc',
  'wt.mc_id',
  'srsltid',
  'epik',
  'oly_enc_id',
]);
const TRACKING_FAMILY = /^(?:utm|mtm|pk|piwik|matomo)_/;
/** Piano (AT Internet), used by many French public sites; `at_` alone would catch too much. */
const TRACKING_PIANO =
  /^at_(?:medium|campaign|creation|channel|format|variant|network|term|source|platform|link|link_id|emailtype|ptr_name|send_(?:date|time)|recipient_(?:id|list)|(?:general|detail)_placement|custom\d+)$/;

/** Parameters that can only be a session identifier. */
const SESSION = new Set([
  'jsessionid',
  'phpsessid',
  'asp.net_sessionid',
  'cfid',
  'cftoken',
  'zenid',
  'oscsid',
  'sessid',
  'sessionid',
  'session_id',
]);
const SESSION_FAMILY = /^aspsessionid/;
/** Parameters that may hold a session or a plain content number: the value tells. */
const MAYBE_SESSION = new Set(['sid', 's_id', 'session', 'ssid']);
const LONG_TOKEN = /^[\w-]{16,128}$/;

/** True for one raw query parameter (`name=value`) that changes nothing in the page. */
export function isNoise(parameter: string): boolean {
  const equals = parameter.indexOf('=');
  const rawName = equals < 0 ? parameter : parameter.slice(0, equals);
  // No name below is longer, so hostile lengths never reach a regular expression.
  if (rawName.length > 64) return false;
  const name = withoutEscapes(rawName).toLowerCase();
  if (TRACKING.has(name) || TRACKING_FAMILY.test(name) || TRACKING_PIANO.test(name)) return true;
  if (SESSION.has(name) || SESSION_FAMILY.test(name)) return true;
  const value = equals < 0 ? '' : parameter.slice(equals + 1);
  return MAYBE_SESSION.has(name) && /\d/.test(value) && LONG_TOKEN.test(value);
}

/** Drops Java's `;jsessionid=…` and ASP.NET's `/(S(…))` from a path. */
export function withoutSessionInPath(pathname: string): string {
  return pathname
    .replace(/;jsessionid=[^/;]*/gi, '')
    .replace(/\/\(S\([a-z0-9]{20,64}\)\)(?=\/)/gi, '');
}
