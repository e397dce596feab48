import type { SealedAttempt } from '../../sealed-attempts.ts';

/** What would have changed place, opened a window or asked the visitor. */
export function askedFor(attempts: readonly SealedAttempt[]): string[] {
  const telling = attempts
    .filter(({ kind }) => /^(navigation|window|dialog|program|download)$/u.test(kind))
    .map(({ kind, method, url }) => [kind, method, kind === 'dialog' ? null : url])
    .map((parts) =>
      parts
        .filter((part) => part !== null)
        .join(' ')
        .slice(0, 300),
    );
  return [...new Set(telling)].sort();
}
