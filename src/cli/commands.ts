import { auditCommand } from './audit-command.ts';
import type { CommandSpec } from './program.ts';
import { demoCommand } from './demo-command.ts';
import { explainCommand } from './explain-command.ts';
import { initCommand } from './init-command.ts';
import { rulesCommand } from './rules-command.ts';
import { doctorCommand } from './doctor-command.ts';
import { evaluateCommand, reportCommand } from './stored-run-commands.ts';
import type { Terminal } from './terminal.ts';

/** Every command, in the order of the help page. */
export function commands(terminal: Terminal): readonly CommandSpec[] {
  return [
    auditCommand,
    evaluateCommand,
    reportCommand,
    explainCommand,
    rulesCommand,
    initCommand,
    doctorCommand,
    demoCommand,
  ].map((command) => command(terminal));
}
