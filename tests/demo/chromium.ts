import { chromium, type Browser } from 'playwright';
import { chromiumPath } from '../support/visitor.ts';

/** A plain browser to look at pages with, beside the visitor under test. */
export async function launchChromium(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu'];
  return await chromium.launch({ executablePath: chromiumPath(), args });
}
