import type { ElementNode } from '#model';
import { perPage, tidy, type DomView } from '#rule-kit';

const VENDORS =
  /recaptcha|hcaptcha|turnstile|friendly-?captcha|captchetat|liveidentity|botdetect|securimage|arkoselabs|geetest/iu;
const WORDS = /captcha|anti-?(?:spam|robot)|code de s[ée]curit[ée]|recopi|\bquizz?\b/iu;
const NEARBY = /captcha|anti-?(?:spam|robot)|code de s[ée]curit[ée]|recopi/iu;
const TELLING = ['id', 'class', 'name', 'src', 'data', 'alt', 'title', 'aria-label'] as const;

/** Signs that an image is a CAPTCHA or a test: never a proof, and no challenge is ever solved. */
export function isChallenge(dom: DomView, element: ElementNode): boolean {
  const known = verdicts(dom);
  const verdict = known.get(element) ?? showsSign(dom, element);
  known.set(element, verdict);
  return verdict;
}

const verdicts = perPage((_dom: DomView) => new Map<ElementNode, boolean>());

function showsSign(dom: DomView, element: ElementNode): boolean {
  if (VENDORS.test(dom.snapshot.frames[element.frame]?.url ?? '')) return true;
  const own = TELLING.map((name) => element.attributes[name] ?? '').join(' ');
  if (WORDS.test(own) || VENDORS.test(own)) return true;
  const around = [...dom.ancestors(element)].slice(0, 4);
  if (around.some(({ attributes }) => WORDS.test(`${attributes['id']} ${attributes['class']}`)))
    return true;
  const [parent] = around;
  return parent !== undefined && NEARBY.test(firstWords(dom, parent));
}

function firstWords(dom: DomView, element: ElementNode): string {
  let words = '';
  for (const node of dom.descendants(element)) {
    if (node.kind === 'text') words += node.text;
    if (words.length > 300) break;
  }
  return words;
}

/** Frames and scripts of known CAPTCHA services. */
export const challengeServices = perPage((dom: DomView): readonly ElementNode[] =>
  dom.byTag('iframe', 'script').filter(({ tag, attributes }) => {
    const address = tidy(attributes['src']);
    return VENDORS.test(address) || (tag === 'iframe' && NEARBY.test(address));
  }),
);
