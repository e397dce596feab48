import { comparable } from '#rule-kit';

/** Names of languages in those languages, as language switchers write them; French homographs left out. */
const NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  deutsch: 'de',
  español: 'es',
  castellano: 'es',
  italiano: 'it',
  português: 'pt',
  nederlands: 'nl',
  français: 'fr',
  brezhoneg: 'br',
  euskara: 'eu',
  català: 'ca',
  galego: 'gl',
  lëtzebuergesch: 'lb',
  polski: 'pl',
  čeština: 'cs',
  slovenčina: 'sk',
  magyar: 'hu',
  română: 'ro',
  svenska: 'sv',
  dansk: 'da',
  norsk: 'no',
  suomi: 'fi',
  türkçe: 'tr',
  'tiếng việt': 'vi',
  ελληνικά: 'el',
  русский: 'ru',
  українська: 'uk',
  български: 'bg',
  العربية: 'ar',
  فارسی: 'fa',
  עברית: 'he',
  中文: 'zh',
  日本語: 'ja',
  한국어: 'ko',
};

/** The language whose own name is the whole text; undefined for anything else. */
export function languageNamed(text: string): string | undefined {
  return NAMES[comparable(text)];
}
