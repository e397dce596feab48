import { examineMachine, resolveBrowser, type MachineCheck } from '#browser';
import { EXIT } from '#model';
import { installIfAllowed, namedBrowser } from './install-browser.ts';
import type { CommandSpec } from './program.ts';
import type { Terminal } from './terminal.ts';

const SIGNS: Record<MachineCheck['state'], string> = { ok: '✓', warning: '!', failed: '✗' };
const COLORS = { ok: 'green', warning: 'yellow', failed: 'red' } as const;
const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'];

/** `rgaa doctor`: what an audit needs of this machine, and how to mend it. */
export const doctorCommand = (terminal: Terminal): CommandSpec => ({
  name: 'doctor',
  summary: {
    fr: 'examiner la machine, et installer ce qui manque',
    en: 'check the machine, and install what is missing',
  },
  options: ['browser', 'installBrowser', 'lang', 'quiet', 'noColor'],
  examples: ['rgaa doctor', 'rgaa doctor --install-browser'],
  run: async (_none, options) => {
    if (options['installBrowser'] === true) {
      const found = await resolveBrowser(namedBrowser(options), process.env['PATH'] ?? '');
      if (!found) await installIfAllowed(options, terminal);
    }
    const checks = await examineMachine({
      searchPath: process.env['PATH'] ?? '',
      named: namedBrowser(options),
      outputFolder: process.cwd(),
      proxyVariables: PROXIES.filter((name) => Boolean(process.env[name])),
    });
    for (const { state, sentence } of checks) {
      terminal.print(
        `${terminal.style(COLORS[state], SIGNS[state])} ${sentence[terminal.lang]}`,
        2,
      );
    }
    const isUsable = checks.every(({ state }) => state !== 'failed');
    return isUsable ? EXIT.done : EXIT.noBrowser;
  },
});
