import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright';
import type { Locate, Localized } from '#model';

type Role = Parameters<Page['getByRole']>[0];

export type Found = { readonly one: Locator } | { readonly none: Localized };

const EVERY_MS = 100;
const MAX_NAMES = 5;

/**
 * Waits until exactly one visible element answers to a description: by its exact words first, then by words it
 * holds. After `limitMs`, tells what there is instead.
 */
export async function findOne(page: Page, at: Locate, limitMs: number): Promise<Found> {
  const end = performance.now() + limitMs;
  for (;;) {
    const counts: number[] = [];
    for (const exact of [true, false]) {
      const visible = locate(page, at, exact).filter({ visible: true });
      const count = await visible.count();
      if (count === 1) return { one: visible };
      counts.push(count);
    }
    if (performance.now() >= end) return { none: await whatStands(page, at, counts) };
    await pause(EVERY_MS);
  }
}

/** Waits until something visible answers to a description, be it one element or several. */
export async function isSeen(page: Page, at: Locate, limitMs: number): Promise<boolean> {
  const visible = locate(page, at, false).filter({ visible: true });
  return await visible
    .first()
    .waitFor({ state: 'visible', timeout: limitMs })
    .then(
      () => true,
      () => false,
    );
}

function locate(page: Page, at: Locate, exact: boolean): Locator {
  const { role, name, label, text, selector } = at;
  if (role !== undefined) return page.getByRole(role as Role, { ...(name && { name, exact }) });
  if (label !== undefined) return page.getByLabel(label, { exact });
  if (text !== undefined) return page.getByText(text, { exact });
  return page.locator(selector ?? 'body');
}

async function whatStands(page: Page, at: Locate, counts: readonly number[]): Promise<Localized> {
  const several = counts.find((count) => count > 1);
  if (several !== undefined)
    return {
      fr: `${several} éléments visibles y répondent ; décrivez-en un seul`,
      en: `${several} visible elements answer to it; describe one only`,
    };
  const { role } = at;
  const others = role === undefined ? [] : await namesOf(page, role as Role);
  const told = others.map((name) => `« ${name} »`).join(', ');
  return {
    fr: `aucun élément visible n’y répond${told && ` ; de ce rôle, il y a ${told}`}`,
    en: `no visible element answers to it${told && `; of this role there are ${told}`}`,
  };
}

async function namesOf(page: Page, role: Role): Promise<string[]> {
  const all = page.getByRole(role).filter({ visible: true });
  const texts = await all.allInnerTexts().catch(() => []);
  return texts
    .map((text) => text.replace(/\s+/gu, ' ').trim().slice(0, 60))
    .filter((text) => text !== '')
    .slice(0, MAX_NAMES);
}
