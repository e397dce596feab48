import type { Page } from 'playwright';
import type { Consent, ScriptStep } from '#model';
import { isSeen } from './find.ts';

interface Banner {
  /** What shows that it stands. */
  readonly stands: string;
  readonly accept: string;
  readonly refuse: string;
}

/** Banners whose makers document these elements: tarteaucitron, Axeptio, Didomi, OneTrust, Orejime (2 and 3), DSFR. */
const BANNERS: readonly Banner[] = [
  {
    stands: '#tarteaucitronAlertBig',
    accept: '#tarteaucitronPersonalize2',
    refuse: '#tarteaucitronAllDenied2',
  },
  {
    stands: '#axeptio_btn_acceptAll',
    accept: '#axeptio_btn_acceptAll',
    refuse: '#axeptio_btn_dismiss',
  },
  {
    stands: '#didomi-notice',
    accept: '#didomi-notice-agree-button',
    refuse: '#didomi-notice-disagree-button',
  },
  {
    stands: '#onetrust-banner-sdk',
    accept: '#onetrust-accept-btn-handler',
    refuse: '#onetrust-reject-all-handler',
  },
  {
    stands: '.orejime-Banner, .orejime-Notice',
    accept: '.orejime-Banner-saveButton, .orejime-Notice-saveButton',
    refuse: '.orejime-Banner-declineButton, .orejime-Notice-declineButton',
  },
  {
    stands: '.fr-consent-banner',
    accept: '.fr-consent-banner__buttons button:has-text("Tout accepter")',
    refuse: '.fr-consent-banner__buttons button:has-text("Tout refuser")',
  },
];

/** Time for a banner to come, once the page rests. */
const COMES_MS = 1500;

/**
 * The steps that answer the banner now standing on a page; undefined when none does. Own steps begin with what
 * they act on: where it is not there, no banner stands.
 */
export async function consentSteps(
  page: Page,
  consent: Consent,
): Promise<readonly ScriptStep[] | undefined> {
  if (typeof consent === 'object') {
    const [first] = consent.steps;
    const at = first && placeOf(first);
    return at && (await isSeen(page, at, COMES_MS)) ? consent.steps : undefined;
  }
  const selector = BANNERS.map(({ stands }) => stands).join(', ');
  if (!(await isSeen(page, { selector }, COMES_MS))) return undefined;
  for (const banner of BANNERS) {
    const stands = page.locator(banner.stands).filter({ visible: true });
    if ((await stands.count()) > 0) return [{ click: { selector: banner[consent] } }];
  }
  return undefined;
}

function placeOf(step: ScriptStep) {
  if ('click' in step) return step.click;
  if ('fill' in step) return step.fill;
  if ('select' in step) return step.select;
  return 'wait' in step ? step.wait : step.expect;
}
