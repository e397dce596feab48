import { EXIT } from '#model';
import type { Terminal } from './terminal.ts';

export interface StopListener {
  readonly signal: AbortSignal;
  /** The exit code of an interrupted run; undefined while nothing interrupted it. */
  exitCode(): number | undefined;
  release(): void;
}

/**
 * First Ctrl-C (or TERM, HUP): finish the pages in flight and write the partial report. A second one, at
 * least a second later, stops at once; the journal is whole, so the run can be resumed.
 */
export function listenForStop(terminal: Terminal): StopListener {
  const controller = new AbortController();
  let code: number | undefined;
  let first = 0;
  const onSignal = (name: NodeJS.Signals): void => {
    const exit = name === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
    if (code !== undefined) {
      if (performance.now() - first > 1000) process.exit(exit);
      return;
    }
    code = exit;
    first = performance.now();
    terminal.complain({
      fr: 'Arrêt demandé : les pages en cours se terminent, puis le rapport partiel est écrit. Encore Ctrl-C pour tout arrêter.',
      en: 'Stopping: pages in flight finish, then the partial report is written. Ctrl-C again to stop at once.',
    });
    controller.abort();
  };
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of names) process.on(name, onSignal);
  return {
    signal: controller.signal,
    exitCode: () => code,
    release: () => {
      for (const name of names) process.off(name, onSignal);
    },
  };
}
