import { createServer } from 'node:http';
import { axeQuestions, Judge } from '#evaluate';
import type { Language, PageRecord, RunInfo } from '#model';
import { TEST_IDS } from '#referential';
import { buildReport, type Report } from '#report-model';
import { rules } from '#rules';
import { listen } from './static-server.ts';
import { townHallRun } from './town-hall-run.ts';
import { visitorForTests } from './visitor.ts';

/** Serves documents, visits each in a real browser, judges them by every rule and reports. */
export async function auditedReport(
  documents: readonly string[],
  language: Language,
): Promise<Report> {
  const server = await listen(
    createServer((request, response) => {
      const place = Number(/\d+/u.exec(request.url ?? '')?.[0]);
      response.writeHead(documents[place] === undefined ? 404 : 200, {
        'content-type': 'text/html; charset=utf-8',
      });
      response.end(documents[place] ?? '');
    }),
  );
  const visitor = visitorForTests();
  try {
    const judge = new Judge({
      rules,
      tests: TEST_IDS,
      onRuleError: (_rule, _page, error) => {
        throw error;
      },
    });
    const pages: PageRecord[] = [];
    for (const place of documents.keys()) {
      const url = `${server.origin}/${place}`;
      const visit = await visitor.visit({
        id: `p${place + 1}`,
        url,
        isHome: place === 0,
        timeoutMs: 30_000,
        ...axeQuestions(rules),
        settle: { quietMs: 60, capMs: 3000, maxScreens: 3 },
      });
      if (visit.kind === 'failed') throw new Error(visit.problem.message);
      judge.addPage(visit.evidence);
      const { id, finalUrl, title, lang } = visit.evidence.page;
      pages.push({ id, url, status: 'audited', finalUrl, title, lang, error: null });
    }
    const run: RunInfo = {
      ...townHallRun,
      site: { url: `${server.origin}/0` },
      seeds: [`${server.origin}/0`],
    };
    return buildReport({ run, pages, verdicts: judge.conclude(), language });
  } finally {
    await visitor.close();
    await server.close();
  }
}
