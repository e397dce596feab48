import { definePageRule, failed, fromAxe, perPage, proposed, type DomView } from '#rule-kit';
import { lineRuns, stretches, type Line } from '../_shared.ts';
import { isOnlyWrapped, wrapped } from './_wrapped-items.ts';

const NUMBER = /^\s*(?:(étape|step)\s+)?(\d{1,2}|[a-z])\s*[.)°:/–-]\s*\S/iu;
const LEAST_LINES = 3;
/** Longer lines are numbered paragraphs, as in legal texts, rather than items. */
const ITEM_LENGTH = 200;

/** Rank written at the start of a line: 1 for « 1. » and « a) ». */
function rankOf({ text }: Line): number | undefined {
  const mark = NUMBER.exec(text)?.[2];
  if (mark === undefined) return undefined;
  return /\d/u.test(mark) ? Number(mark) : mark.toLowerCase().charCodeAt(0) - 96;
}

const numberedLines = perPage((dom: DomView) =>
  lineRuns(dom)
    .flatMap((run) =>
      stretches(run, (line, before) => {
        const last = before.at(-1);
        const rank = rankOf(line);
        return last ? rank === (rankOf(last) ?? 0) + 1 : rank === 1;
      }),
    )
    .filter((lines) => lines.length >= LEAST_LINES),
);

const drawn = definePageRule({
  test: '9.3.2',
  name: 'drawn',
  needs: ['dom'],
  decides: ['failed'],
  impact: 'major',
  messages: {
    numbers: {
      fr: '{count} lignes sont numérotées à la main sans être dans une liste. Première : « {text} ».',
      en: '{count} lines are numbered by hand without being in a list. First: “{text}”.',
    },
  },
  fixes: {
    numbers: {
      fr: 'Structurer ces lignes avec ol et li.',
      en: 'Structure these lines with ol and li.',
    },
  },

  targets: ({ dom }) => numberedLines(dom),

  check(lines) {
    const data = { count: lines.length, text: (lines[0]?.text ?? '').slice(0, 80) };
    const areItems = lines.every(
      ({ text }) => text.length <= ITEM_LENGTH && !/^\s*(étape|step)/iu.test(text),
    );
    return areItems ? failed('numbers', { data }) : proposed('numbers', { data });
  },

  at: (lines) => lines[0]?.element ?? null,
});

const broken = fromAxe({
  test: '9.3.2',
  axeRules: ['list'],
  violation: 'failed',
  impact: 'major',
  keep: (element, dom) => element.tag === 'ol' && !isOnlyWrapped(dom, element),
  values: (element, dom) => ({
    text: element ? dom.text(element, { rendered: true }).slice(0, 80) : '',
  }),
  messages: {
    violation: {
      fr: 'Cette liste ordonnée contient directement autre chose que des li. « {text} »',
      en: 'This ordered list holds directly something else than li elements. “{text}”',
    },
  },
  fix: { fr: 'Ne placer que des li directement dans ol.', en: 'Put only li directly in ol.' },
});

export default [drawn, broken, wrapped('9.3.2', ['list'], ({ tag }) => tag === 'ol')];
