import { comparable, tidy } from '#rule-kit';
import { fileOf } from '../_sources.ts';

/** Why a text says nothing of an image. */
export type Emptiness =
  | 'fileName'
  | 'rawId'
  | 'programValue'
  | 'toolTitle'
  | 'filler'
  | 'address'
  | 'markup'
  | 'symbols'
  | 'sameAsFile'
  | 'boilerplate';

/** Texts that cannot tell anything about any image, in any context. */
const CERTAIN: ReadonlySet<Emptiness> = new Set(['fileName', 'rawId', 'programValue', 'toolTitle']);

const IMAGE_FILE = /\.(?:avif|bmp|gif|heic|ico|jfif|jpe?g|png|svg|tiff?|webp)$/iu;
const RAW_ID =
  /^(?:(?=.*\d)(?=.*[a-f])[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?:img|dsc|dscn|dscf|dcim|pict)[-_]?\d{3,})$/iu;
const PROGRAM_VALUE = /^(?:null|undefined|nan|\[object object\]|\{\{.*\}\}|\$\{.*\})$/iu;
const TOOL_TITLE =
  /^(?:(?:calque|layer|artboard|plan de travail)[ _-]?\d+|(?:created|made) (?:with|by|using) (?:sketch|figma|inkscape|illustrator|fabric\.js|raphaël).*)$/iu;
const FILLER = new Set([
  'alt',
  'alt text',
  'banner',
  'bannière',
  'icon',
  'icone',
  'icône',
  'illustration',
  'image',
  "image d'illustration",
  'images',
  'img',
  'logo',
  'photo',
  'photos',
  'pic',
  'picture',
  'placeholder',
  'sans titre',
  'spacer',
  'texte alternatif',
  'untitled',
  'vignette',
  'visuel',
]);

/** Judges one naming text of an image whose address is known. */
export function emptinessOf(text: string, address: string): Emptiness | undefined {
  const file = fileOf(address);
  const words = comparable(text);
  if (IMAGE_FILE.test(text) && (!/\s/u.test(text) || text.toLowerCase() === file.toLowerCase()))
    return 'fileName';
  if (RAW_ID.test(text)) return 'rawId';
  if (PROGRAM_VALUE.test(text)) return 'programValue';
  if (TOOL_TITLE.test(text)) return 'toolTitle';
  if (FILLER.has(words)) return 'filler';
  if (/^(?:https?:)?\/\/\S+$|^(?:data|blob):\S+$/iu.test(text)) return 'address';
  if (/<\/?[a-z][^>]*>/iu.test(text)) return 'markup';
  if (!/[\p{L}\p{N}]/u.test(text)) return 'symbols';
  return isNamedLikeFile(text, file) ? 'sameAsFile' : undefined;
}

export function isCertain(emptiness: Emptiness): boolean {
  return CERTAIN.has(emptiness);
}

/** The name of the file without its extension, still written like one: `photo-3`, `banniere_home`. */
function isNamedLikeFile(text: string, file: string): boolean {
  const base = file.replace(IMAGE_FILE, '').replace(/[-_@]\d+(?:x\d*)?$/u, '');
  const plain = (value: string) => tidy(value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''));
  const looksLikeFile = /_|[a-z]-?\d|\w-\w+-\w/iu.test(text) && !/\s/u.test(text);
  return (
    looksLikeFile && [file.replace(IMAGE_FILE, ''), base].some((one) => plain(one) === plain(text))
  );
}
