import { startDemo } from '#demo';
import type { CommandSpec } from './program.ts';
import { runAudit } from './audit-command.ts';
import { runFolder } from './run-folder.ts';
import type { Terminal } from './terminal.ts';

/** `rgaa demo`: audits the bundled town-hall site, without any network. */
export const demoCommand = (terminal: Terminal): CommandSpec => ({
  name: 'demo',
  summary: {
    fr: 'auditer un petit site de mairie fourni avec l’outil',
    en: 'audit a small town-hall site that comes with the tool',
  },
  options: [
    'out',
    'format',
    'browser',
    'installBrowser',
    'lang',
    'json',
    'quiet',
    'verbose',
    'noColor',
  ],
  examples: ['rgaa demo', 'rgaa demo --install-browser --lang en'],
  run: async (_none, options) => {
    const demo = await startDemo();
    try {
      const out = options['out'] ?? runFolder('demo', new Date());
      return await runAudit([`${demo.origin}/`], { ...options, out }, terminal);
    } finally {
      await demo.close();
    }
  },
});
