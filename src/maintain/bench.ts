import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { watchTree, type TreeUse } from './process-tree.ts';

/*
 * npm run bench -- --floor FLOOR.mjs --urls URLS.txt [--browser PATH] [--concurrency 2] [--rounds 3]
 * Measures this tool against the practical floor (load and raw axe, same pages, same browser, a context per
 * page, same concurrency), in turn, and prints the ratios. Whole process trees: processor time, wall, memory.
 */
const { values } = parseArgs({
  options: {
    floor: { type: 'string' },
    urls: { type: 'string' },
    browser: { type: 'string', default: '/usr/bin/chromium-headless-shell' },
    concurrency: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '3' },
    probes: { type: 'string', default: 'quick' },
  },
});

interface Measure extends TreeUse {
  readonly wall: number;
}

async function measure(args: readonly string[]): Promise<Measure> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (child.pid === undefined) throw new Error('could not start');
  const watch = watchTree(child.pid, 60);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const use = watch.stop();
  if (code !== 0 && code !== 3) throw new Error(`${args[0] ?? ''} ended with ${String(code)}`);
  return { ...use, wall: (performance.now() - start) / 1000 };
}

function row(
  name: string,
  { wall, cpuSeconds, peakPssMiB, rootPss }: Measure,
  pages: number,
): void {
  const half = rootPss.slice(Math.floor(rootPss.length / 4));
  const [, first = 0] = half[0] ?? [];
  const [, last = 0] = half.at(-2) ?? [];
  const growth = `node ${first.toFixed(0)} → ${last.toFixed(0)} MiB after warm-up`;
  console.log(
    `${name.padEnd(6)} wall ${wall.toFixed(1)} s · cpu ${cpuSeconds.toFixed(1)} s · ${(cpuSeconds / pages).toFixed(2)} cpu s/page · peak ${peakPssMiB.toFixed(0)} MiB · ${growth}`,
  );
}

async function bench(floor: string, urls: string): Promise<void> {
  const addresses = readFileSync(urls, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const folder = mkdtempSync(join(tmpdir(), 'rgaa-bench-'));
  const list = join(folder, 'urls.txt');
  writeFileSync(list, `${addresses.join('\n')}\n`);
  const origin = new URL(addresses[0] ?? '').origin;
  const ratios: { wall: number; cpu: number }[] = [];
  for (let round = 1; round <= Number(values.rounds); round++) {
    const theirs = await measure(floorArguments(floor, origin, list));
    const ours = await measure(toolArguments(list, join(folder, `run-${round}`)));
    row('floor', theirs, addresses.length);
    row('rgaa', ours, addresses.length);
    ratios.push({ wall: ours.wall / theirs.wall, cpu: ours.cpuSeconds / theirs.cpuSeconds });
  }
  const wall = median(ratios.map((one) => one.wall)).toFixed(2);
  const cpu = median(ratios.map((one) => one.cpu)).toFixed(2);
  console.log(`ratios rgaa/floor, median of ${ratios.length}: wall ${wall} · cpu ${cpu}`);
  rmSync(folder, { recursive: true, force: true });
}

function floorArguments(floor: string, origin: string, list: string): string[] {
  const { concurrency, browser } = values;
  return [floor, origin, list, `--conc=${concurrency}`, '--mode=context', `--exe=${browser}`];
}

function toolArguments(list: string, out: string): string[] {
  const { concurrency, browser, probes } = values;
  const tool = join(import.meta.dirname, '../../../bin/rgaa.js');
  const run = ['audit', '--pages', list, '--no-crawl', '--out', out, '--browser', browser];
  return [tool, ...run, '--probes', probes, '--concurrency', concurrency, '--quiet'];
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

if (values.floor === undefined || values.urls === undefined) {
  console.error(
    'usage: npm run bench -- --floor FLOOR.mjs --urls URLS.txt (full addresses, one a line)',
  );
  process.exitCode = 2;
} else {
  await bench(values.floor, values.urls);
}
