import { cantTell, definePageRule, failed, fromAxe, passed } from '#rule-kit';
import { allGrow, fittedTexts, type FittedText } from '../_shared.ts';

type Target =
  | { readonly kind: 'fitted' | 'small'; readonly fitted: FittedText; readonly count: number }
  | { readonly kind: 'all' | 'page' };

/** Sizes of texts with browser zoom at 200 %: one means that enlarges them all is enough. */
const growth = definePageRule({
  test: '10.4.2',
  name: 'growth',
  needs: ['dom'],
  uses: ['rendered'],
  decides: ['passed', 'failed'],
  impact: 'major',
  messages: {
    fitted: {
      fr: '« {text} » ne grandit pas : sa taille suit la largeur de la fenêtre ({size} px ici, {half} px dans une fenêtre moitié moins large, soit {times} fois à 200 %).',
      en: '“{text}” does not grow: its size follows the width of the window ({size} px here, {half} px in a window half as wide, that is {times} times at 200%).',
    },
    small: {
      fr: 'À 200 % avec le zoom du navigateur, {count} texte(s) grandissent de moins de 1,9 fois, dont « {text} » ({times} fois). Le zoom du texte seul les agrandit-il ?',
      en: 'At 200% with browser zoom, {count} text(s) grow by less than 1.9 times, such as “{text}” ({times} times). Does text-only zoom enlarge them?',
    },
    page: {
      fr: 'Agrandir à 200 % : tous les textes grandissent-ils réellement, y compris ceux dont la taille dépend de la largeur de la fenêtre ?',
      en: 'Enlarge to 200%: do all texts really grow, those sized by the width of the window included?',
    },
  },
  fixes: {
    fitted: {
      fr: 'Ajouter à la taille une part en rem : calc(1rem + 1vw) plutôt que 4vw.',
      en: 'Give the size a part in rem: calc(1rem + 1vw) rather than 4vw.',
    },
  },

  targets({ dom, rendered }): Target[] {
    if (!rendered?.growth) return [{ kind: 'page' }];
    if (allGrow(dom, rendered)) return [{ kind: 'all' }];
    const small = fittedTexts(dom, rendered);
    const certain = small.filter(({ isCertain }) => isCertain);
    if (certain.length > 0)
      return certain.map((fitted) => ({ kind: 'fitted', fitted, count: certain.length }));
    const [fitted] = small;
    return [fitted ? { kind: 'small', fitted, count: small.length } : { kind: 'page' }];
  },

  check(target) {
    if (!('fitted' in target)) return target.kind === 'all' ? passed() : cantTell('page');
    const { text, growth: sizes } = target.fitted;
    const { size, half } = sizes;
    const times = Math.round((half / size) * 20) / 10;
    const data = { text: text.slice(0, 80), size, half, times, count: target.count };
    return target.kind === 'fitted' ? failed('fitted', { data }) : cantTell('small', { data });
  },

  at: (target) => ('fitted' in target ? target.fitted.element : null),
});

/** Desktop browsers ignore this element: it is a failure only where mobile is part of the audit. */
const viewport = fromAxe({
  test: '10.4.2',
  axeRules: ['meta-viewport'],
  violation: 'proposed',
  reading: 'mobile-zoom',
  impact: 'major',
  values: (element) => ({ content: element?.attributes['content'] ?? '' }),
  messages: {
    violation: {
      fr: 'La balise meta viewport (« {content} ») empêche d’agrandir sur mobile. Non conforme si un environnement mobile fait partie de l’audit ; les navigateurs de bureau l’ignorent.',
      en: 'The meta viewport element (“{content}”) prevents zooming on mobile. Not compliant if a mobile environment is part of the audit; desktop browsers ignore it.',
    },
  },
  fix: {
    fr: 'Retirer user-scalable=no et tout maximum-scale inférieur à 2.',
    en: 'Remove user-scalable=no and any maximum-scale below 2.',
  },
});

export default [growth, viewport];
