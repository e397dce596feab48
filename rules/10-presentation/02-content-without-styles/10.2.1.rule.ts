import { cantTell, definePageRule, failed, proposed, tidy } from '#rule-kit';
import { styledContents, type StyledContent } from '../_styled-contents.ts';

const IN_CODE = {
  fr: 'Placer l’information dans le code : un texte, au besoin masqué visuellement, ou une image avec alternative.',
  en: 'Put the information in the code: a text, visually hidden if needed, or an image with an alternative.',
};

/**
 * Certain: a link or button whose only visible content is a CSS background, or a text written by `::before` or
 * `::after`. Elsewhere such a text may be repeated in the code: a person compares with styles off.
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
    written: {
      fr: 'Le texte visible de cette commande, « {text} », est écrit par la feuille de styles : il disparaît sans elle.',
      en: 'The visible text of this control, “{text}”, is written by the style sheet: it is lost without it.',
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
    painted: IN_CODE,
    written: IN_CODE,
  },

  targets: ({ dom }): (StyledContent | null)[] => [...styledContents(dom), null],

  check(target) {
    if (!target) return cantTell('compare');
    const { kind, element, text = '' } = target;
    const data = { name: tidy(element.name ?? '') || element.tag, text };
    if (kind === 'painted' || kind === 'written') return failed(kind, { data });
    return kind === 'drawn' ? proposed('drawn', { data }) : cantTell('picture', { data });
  },

  at: (target) => target?.element ?? null,
});
