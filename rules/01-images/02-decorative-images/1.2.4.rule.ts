import { cantTell, definePageRule, failed, proposed } from '#rule-kit';
import { images, nameOf, namesItsControl } from '../_shared.ts';
import { callOf } from '../_sources.ts';
import { isDeclaredDecorative, namingTexts, symbolTitles } from '../_svg.ts';

/**
 * A hidden SVG that holds a name fails whatever it shows: it is filed here because its author declared it
 * decorative. An unmarked one fails here or on 1.1.5, which reports it. A hidden ancestor is accepted in
 * place of the attribute on the SVG itself, for a person to note.
 */
export default definePageRule({
  test: '1.2.4',
  needs: ['dom'],
  decides: ['failed', 'inapplicable'],
  impact: 'minor',
  messages: {
    hiddenWithText: {
      fr: 'L’image vectorielle {image} porte aria-hidden="true" et contient pourtant l’alternative « {text} ».',
      en: 'Vector image {image} carries aria-hidden="true" and yet holds the alternative “{text}”.',
    },
    declaredWithText: {
      fr: 'L’image vectorielle {image} est donnée pour décorative ({role}) sans aria-hidden="true", et garde l’alternative « {text} » : elle est restituée.',
      en: 'Vector image {image} is declared decorative ({role}) without aria-hidden="true", and keeps the alternative “{text}”: it is conveyed.',
    },
    symbolWithText: {
      fr: 'L’image vectorielle {image} porte aria-hidden="true" mais affiche un symbole qui contient l’alternative « {text} ».',
      en: 'Vector image {image} carries aria-hidden="true" but paints a symbol that holds the alternative “{text}”.',
    },
    hidden: {
      fr: 'L’image vectorielle {image} est masquée aux technologies d’assistance : est-elle bien décorative ?',
      en: 'Vector image {image} is hidden from assistive technologies: is it decorative indeed?',
    },
    icon: {
      fr: 'L’icône {image} est masquée, dans un lien ou bouton qui a son propre texte : sans doute décorative, à confirmer.',
      en: 'Icon {image} is hidden, in a link or button with text of its own: probably decorative, to be confirmed.',
    },
    named: {
      fr: 'L’image vectorielle {image} est nommée « {name} » : apporte-t-elle une information, ou faut-il l’ignorer ?',
      en: 'Vector image {image} is named “{name}”: does it bring information, or should it be ignored?',
    },
    unmarked: {
      fr: 'L’image vectorielle {image} ne porte pas aria-hidden="true" et n’a pas de nom : décorative, elle relève de ce test ; porteuse d’information, du test 1.1.5.',
      en: 'Vector image {image} carries no aria-hidden="true" and has no name: it fails this test if decorative, test 1.1.5 if informative.',
    },
  },
  fixes: {
    hiddenWithText: {
      fr: 'Vider <title> et <desc> et retirer title et les attributs ARIA de nommage ; si l’image porte une information, remplacer aria-hidden par role="img".',
      en: 'Empty <title> and <desc> and remove title and ARIA naming attributes; if the image carries information, replace aria-hidden with role="img".',
    },
    declaredWithText: {
      fr: 'Remplacer le rôle par aria-hidden="true" et retirer l’alternative ; si l’image porte une information, lui donner role="img".',
      en: 'Replace the role with aria-hidden="true" and remove the alternative; if the image carries information, give it role="img".',
    },
    symbolWithText: {
      fr: 'Vider le <title> et le <desc> du symbole.',
      en: 'Empty the <title> and <desc> of the symbol.',
    },
  },

  targets: ({ dom }) =>
    images(dom, 'svg').filter((image) => !image.caption && !namesItsControl(dom, image)),
  at: ({ element }) => element,

  check(image, { dom }) {
    const data = { image: callOf(dom, image) };
    const [text] = image.isHidden ? namingTexts(dom, image) : [];
    if (text) return failed('hiddenWithText', { data: { ...data, text: text.slice(0, 120) } });
    const [kept] = isDeclaredDecorative(image) ? namingTexts(dom, image) : [];
    if (kept) {
      const role = `role="${image.element.attributes['role'] ?? ''}"`;
      return failed('declaredWithText', { data: { ...data, role, text: kept.slice(0, 120) } });
    }
    const [title] = image.isHidden ? symbolTitles(dom, image) : [];
    if (title) return proposed('symbolWithText', { data: { ...data, text: title } });
    if (image.isHidden || image.isUnderHidden) {
      const isIcon = image.control?.holdsOnlyImages === false;
      return cantTell(isIcon ? 'icon' : 'hidden', { data });
    }
    const name = nameOf(image);
    return name === ''
      ? cantTell('unmarked', { data })
      : cantTell('named', { data: { ...data, name } });
  },
});
