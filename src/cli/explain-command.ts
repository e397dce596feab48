import { judgingOf, type AuditSettings } from '#audit';
import {
  digestOf,
  explainRule,
  explainSiteRule,
  openPage,
  openState,
  type ExplainedRule,
  type ExplainedSiteRule,
  type Judging,
  type OpenedPage,
  type SitePage,
} from '#evaluate';
import type { JournalRecord } from '#crawl';
import { EXIT, UserError, type RunVerdicts } from '#model';
import { isTestId, test, TEST_IDS, type Test } from '#referential';
import type { Rule, SiteRule } from '#rule-kit';
import { rules } from '#rules';
import { RunStore } from '#store';
import type { Explanation } from './explanation.ts';
import { printExplanation } from './print-explanation.ts';
import type { CommandSpec } from './program.ts';
import { nearest } from './suggest.ts';
import type { Terminal } from './terminal.ts';

/** `rgaa explain <run> <page> <test>`: which rules ran on a page, on what, and why the test ended so. */
export const explainCommand = (terminal: Terminal): CommandSpec => ({
  name: 'explain',
  argument: '<run> <page> <test>',
  summary: {
    fr: 'dire pourquoi un test a ce résultat sur une page',
    en: 'tell why a test has its outcome on a page',
  },
  options: ['all', 'lang', 'json', 'quiet', 'noColor'],
  examples: ['rgaa explain rgaa-runs/www.exemple.fr/2026-11-25T09-00-00 p3 8.3.1'],
  async run([folder = '', page = '', id = ''], options) {
    if (!isTestId(id)) throw unknownTest(id);
    const store = RunStore.open<JournalRecord>(folder);
    try {
      const explanation = await explain(store, page, test(id));
      if (options['json'] === true) terminal.print(JSON.stringify(explanation, null, 1));
      else printExplanation(explanation, options['all'] === true, terminal);
      return EXIT.done;
    } finally {
      store.close();
    }
  },
});

async function explain(
  store: RunStore<JournalRecord>,
  wanted: string,
  about: Test,
): Promise<Explanation> {
  const { pages } = store.readJson('verdicts.json') as RunVerdicts;
  const { settings } = store.readJson('run.json') as { settings: AuditSettings };
  const found = pages.find(({ page }) => [page.id, page.url, page.finalUrl].includes(wanted));
  if (!found)
    throw unknownPage(
      wanted,
      pages.map(({ page }) => page.id),
    );
  const outcome = found.tests[about.id];
  if (!outcome) throw new Error(`${about.id}: no outcome on ${found.page.id}`);
  const judging = judgingOf(settings);
  const evidence = await store.readPage(found.page.id);
  const opened = openPage(evidence, judging);
  const own = rules.filter(({ head }) => head.test === about.id);
  const ids = pages.map(({ page }) => page.id);
  const acrossPages: ExplainedSiteRule[] = [];
  for (const rule of own)
    if (rule.kind === 'site') {
      const digests = await digestsOf(rule, ids, store, judging);
      acrossPages.push(explainSiteRule(rule, digests, found.page.id));
    }
  return {
    test: about,
    page: { id: found.page.id, url: found.page.url },
    outcome,
    blindSpots: found.blindSpots,
    rules: explainAll(own, opened),
    states: (evidence.states ?? []).map((state) => ({
      name: state.name,
      rules: explainAll(own, openState(evidence, state, judging)),
    })),
    acrossPages,
  };
}

function explainAll(rules: readonly Rule[], opened: OpenedPage): ExplainedRule[] {
  return rules.flatMap((rule) => (rule.kind === 'page' ? [explainRule(rule, opened)] : []));
}

/** What a rule across pages keeps of each page, read one after the other. */
async function digestsOf(
  rule: SiteRule,
  ids: readonly string[],
  store: RunStore<JournalRecord>,
  judging: Judging,
): Promise<SitePage[]> {
  const pages: SitePage[] = [];
  for (const id of ids) {
    const evidence = await store.readPage(id);
    const digest = digestOf(rule, openPage(evidence, judging));
    if (digest !== undefined) pages.push({ page: evidence.page, digest });
  }
  return pages;
}

function unknownTest(id: string): UserError {
  const close = nearest(id, TEST_IDS);
  return new UserError(
    {
      fr: `« ${id} » n’est pas un test du RGAA${close ? ` ; vouliez-vous dire ${close} ?` : '.'}`,
      en: `“${id}” is no test of the RGAA${close ? `; did you mean ${close}?` : '.'}`,
    },
    EXIT.usage,
  );
}

function unknownPage(wanted: string, ids: readonly string[]): UserError {
  const some = ids.length > 1 ? `${ids[0] ?? ''} … ${ids.at(-1) ?? ''}` : (ids[0] ?? '–');
  return new UserError(
    {
      fr: `Aucune page « ${wanted} » n’a été auditée dans ce dossier. Donnez son adresse ou son numéro (${some}).`,
      en: `No page “${wanted}” was audited in this run. Give its address or its number (${some}).`,
    },
    EXIT.usage,
  );
}
