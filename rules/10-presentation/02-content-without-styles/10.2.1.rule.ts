import type { ElementNode } from '#model';
import {
  cantTell,
  definePageRule,
  explicitRole,
  failed,
  hasBackgroundImage,
  proposed,
  tidy,
  type DomView,
} from '#rule-kit';

/** In CSS pixels: smaller backgrounds are bullets and ornaments, smaller controls show nothing. */
const LEAST_SIDE = 8;
const LEAST_PICTURE = 24;
const CONTENT = [
  'img',
  'svg',
  'canvas',
  'object',
  'embed',
  'video',
  'input',
  'select',
  'textarea',
  'iframe',
];

function isControl(element: ElementNode): boolean {
  const role = explicitRole(element);
  if (role) return role === 'link' || role === 'button';
  return (element.tag === 'a' && 'href' in element.attributes) || element.tag === 'button';
}

/** Nothing in the code that would show without styles: no text at all, no picture, no field. */
function isBare(dom: DomView, element: ElementNode): boolean {
  const below = [...dom.descendants(element)];
  return !below.some((node) =>
    node.kind === 'text' ? tidy(node.text) !== '' : CONTENT.includes(node.tag),
  );
}

function isAtLeast({ box }: ElementNode, side: number): boolean {
  return (box?.[2] ?? 0) >= side && (box?.[3] ?? 0) >= side;
}

type Target = { readonly kind: 'painted' | 'drawn' | 'picture'; readonly element: ElementNode };

function targets(dom: DomView): Target[] {
  return dom.elements().flatMap((element): Target[] => {
    if (!element.rendered || element.namespace !== 'html' || !isBare(dom, element)) return [];
    if (isControl(element) && isAtLeast(element, LEAST_SIDE)) {
      const parts = [element, ...dom.descendantElements(element)];
      if (parts.some((part) => hasBackgroundImage(dom, part) && isAtLeast(part, LEAST_SIDE)))
        return [{ kind: 'painted', element }];
      return parts.length > 1 ? [{ kind: 'drawn', element }] : [];
    }
    if (dom.closest(element, isControl)) return [];
    return hasBackgroundImage(dom, element) && isAtLeast(element, LEAST_PICTURE)
      ? [{ kind: 'picture', element }]
      : [];
  });
}

/**
 * Certain: a link or button whose only visible content is a CSS background. Text made by `::before` or
 * `::after` is not in a snapshot: a person compares with styles off.
 */
export default definePageRule({
  test: '10.2.1',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    painted: {
      fr: 'Le contenu visible de cette commande ({name}) est une image de fond CSS : il disparaît sans les styles.',
      en: 'The visible content of this control ({name}) is a CSS background image: it is lost without styles.',
    },
    drawn: {
      fr: 'Cette commande ({name}) n’a ni texte ni image dans le code : si une icône y est dessinée par CSS, elle disparaît sans les styles.',
      en: 'This control ({name}) has neither text nor image in the code: if an icon is drawn there by CSS, it is lost without styles.',
    },
    picture: {
      fr: 'Cet élément sans texte montre une image de fond CSS. Porte-t-elle une information absente du code ?',
      en: 'This element without text shows a CSS background image. Does it carry information absent from the code?',
    },
    compare: {
      fr: 'Désactiver les styles et comparer : textes et astérisques ajoutés par ::before ou ::after, icônes, images de fond restent-ils présents sous une autre forme ?',
      en: 'Disable styles and compare: are texts and asterisks added by ::before or ::after, icons and background images still there in another form?',
    },
  },
  fixes: {
    painted: {
      fr: 'Placer l’information dans le code : un texte, au besoin masqué visuellement, ou une image avec alternative.',
      en: 'Put the information in the code: a text, visually hidden if needed, or an image with an alternative.',
    },
  },

  targets: ({ dom }): (Target | null)[] => [...targets(dom), null],

  check(target) {
    if (!target) return cantTell('compare');
    const data = { name: tidy(target.element.name ?? '') || target.element.tag };
    if (target.kind === 'painted') return failed('painted', { data });
    return target.kind === 'drawn' ? proposed('drawn', { data }) : cantTell('picture', { data });
  },

  at: (target) => target?.element ?? null,
});
