import { definePageRule, failed, proposed } from '#rule-kit';
import { bareMenus, bulletLines, signOf } from '../_shared.ts';
import { broken } from './_broken-lists.ts';

/** These signs also open footnotes, lines of dialogue and addresses to follow. */
const OTHER_USES = new Set(['*', '–', '—', '→', '➔', '➤']);
const TRAIL = /ariane|breadcrumb|pagin|fil/iu;

const drawn = definePageRule({
  test: '9.3.1',
  name: 'drawn',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    bullets: {
      fr: '{count} lignes commencent par « {sign} » sans être dans une liste. Première : « {text} ».',
      en: '{count} lines start with “{sign}” without being in a list. First: “{text}”.',
    },
    menu: {
      fr: 'Ce menu de {count} liens n’utilise pas de liste. Premier lien : « {text} ».',
      en: 'This menu of {count} links does not use a list. First link: “{text}”.',
    },
  },
  fixes: {
    bullets: {
      fr: 'Structurer ces lignes avec ul et li, la puce étant laissée à la feuille de styles.',
      en: 'Structure these lines with ul and li, and leave the bullet to the style sheet.',
    },
    menu: {
      fr: 'Placer chaque lien dans un li d’une liste ul.',
      en: 'Put each link in a li of a ul list.',
    },
  },

  targets: ({ dom }) => [
    ...bulletLines(dom).map((lines) => ({ lines, menu: undefined })),
    ...bareMenus(dom).map((menu) => ({ lines: [], menu })),
  ],

  check({ lines, menu }, { dom }) {
    if (menu) {
      const links = dom.childElements(menu);
      const text = links[0] ? dom.text(links[0], { rendered: true }) : '';
      const isTrail = TRAIL.test(
        `${menu.attributes['class'] ?? ''} ${menu.attributes['aria-label'] ?? ''} ${menu.attributes['id'] ?? ''}`,
      );
      const detail = { data: { count: links.length, text: text.slice(0, 80) } };
      return isTrail ? proposed('menu', detail) : failed('menu', detail);
    }
    const sign = lines[0] ? (signOf(lines[0]) ?? '') : '';
    const detail = {
      data: { count: lines.length, sign, text: (lines[0]?.text ?? '').slice(0, 80) },
    };
    return OTHER_USES.has(sign) ? proposed('bullets', detail) : failed('bullets', detail);
  },

  at: ({ lines, menu }) => menu ?? lines[0]?.element ?? null,
});

export default [drawn, ...broken];
