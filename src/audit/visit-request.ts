import type { StateRequest, VisitRequest } from '#browser';
import type { StartedPage } from '#crawl';
import type { AxeQuestions } from '#evaluate';
import { CONSENT_STATE, type Secrets } from '#model';
import type { AuditSettings } from './settings.ts';

interface Asked {
  readonly settings: AuditSettings;
  readonly axe: AxeQuestions;
  readonly secrets: Secrets;
}

/** What is asked of the visit of one page. */
export function visitRequest(page: StartedPage, { settings, axe, secrets }: Asked): VisitRequest {
  const states = statesOf(page, settings);
  return {
    id: page.id,
    url: page.url,
    isHome: isHome(page, settings),
    timeoutMs: settings.timeoutMs,
    ...axe,
    settle: SETTLE,
    looks: settings.probes !== 'quick',
    acts: settings.probes === 'full',
    ...(states.length > 0 && { states }),
    secrets,
  };
}

/** How long a page may take to rest, and how far it is scrolled meanwhile. */
export const SETTLE = { quietMs: 200, capMs: 6000, maxScreens: 12 };

/** The page without its consent banner, where one stands; then the states its author described. */
function statesOf(page: StartedPage, { pages, script }: AuditSettings): readonly StateRequest[] {
  const listed = pages.find(({ url }) => url === page.url);
  const allowSubmit = listed?.allowSubmit === true;
  const { consent } = script ?? {};
  const first = consent && { ...WITHOUT_BANNER, path: { ...NO_STEPS, consent } };
  const described = (listed?.states ?? []).map(({ id, name, steps }) => ({
    id,
    name,
    path: { steps, allowSubmit, ...(consent && { consent }) },
  }));
  return [...(first ? [first] : []), ...described];
}

const NO_STEPS = { steps: [], allowSubmit: false, needsBanner: true };
const WITHOUT_BANNER = {
  id: CONSENT_STATE,
  name: { fr: 'Sans le bandeau de consentement', en: 'Without the consent banner' },
};

/** The site's root, or the address the audit began with. */
function isHome(page: StartedPage, { seeds }: AuditSettings): boolean {
  return page.url === seeds[0] || new URL(page.url).pathname === '/';
}
