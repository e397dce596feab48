import { compileAddressPattern } from '#crawl';
import type { Judging } from '#evaluate';
import type { Exemption } from '#model';
import type { AuditSettings } from './settings.ts';

/**
 * What the evaluator is told of how to judge. Runs of earlier versions do not have every setting.
 * @throws {UserError} unusable pattern of addresses
 */
export function judgingOf(
  settings: Partial<Pick<AuditSettings, 'lenient' | 'strict' | 'exempt'>>,
): Judging {
  const { lenient = [], strict = [], exempt = [] } = settings;
  const ready = (exemption: Exemption) =>
    exemption.url === undefined
      ? { exemption }
      : { exemption, isAt: compileAddressPattern(exemption.url) };
  return { lenient, strict, exempt: exempt.map(ready) };
}
