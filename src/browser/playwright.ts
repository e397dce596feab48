import { createRequire } from 'node:module';
import type * as playwright from 'playwright';

/**
 * Playwright's driver, required as the CommonJS it is: importing it makes Node read two megabytes to guess
 * the names it exports, a quarter of a second before the first page.
 */
export const { chromium } = createRequire(import.meta.url)('playwright') as typeof playwright;
