import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all it started have used. */
export interface TreeUse {
  /** Seconds of processor time, user and system. */
  readonly cpuSeconds: number;
  /** Largest sum of proportional memory seen, in MiB. */
  readonly peakPssMiB: number;
  /** Proportional memory of the first process over time: seconds since the start, MiB. */
  readonly rootPss: readonly (readonly [seconds: number, mib: number])[];
}

const TICKS_PER_SECOND = 100;
const PSS_EVERY = 16;

/** Follows a process tree of Linux through /proc until `stop` is called. */
export function watchTree(root: number, everyMs: number): { stop(): TreeUse } {
  const cpu = new Map<number, number>();
  const rootPss: [number, number][] = [];
  const start = performance.now();
  let peak = 0;
  let looks = 0;
  const look = () => {
    let sum = 0;
    // Reading memory is slow; processor time must be read often, or short-lived processes are missed.
    const weighs = looks++ % PSS_EVERY === 0;
    for (const pid of descendants(root)) {
      cpu.set(pid, Math.max(cpu.get(pid) ?? 0, cpuOf(pid)));
      if (!weighs) continue;
      const pss = pssOf(pid);
      if (pid === root) rootPss.push([(performance.now() - start) / 1000, pss]);
      sum += pss;
    }
    peak = Math.max(peak, sum);
  };
  const timer = setInterval(look, everyMs);
  return {
    stop: () => {
      clearInterval(timer);
      const total = [...cpu.values()].reduce((sum, one) => sum + one, 0);
      return { cpuSeconds: total, peakPssMiB: peak, rootPss };
    },
  };
}

function descendants(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/u.test(entry))) {
    const parent = Number(stat(Number(name))?.[1] ?? -1);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const found: number[] = [];
  const todo = [root];
  for (let pid = todo.pop(); pid !== undefined; pid = todo.pop()) {
    found.push(pid);
    todo.push(...(children.get(pid) ?? []));
  }
  return found;
}

/** Fields of /proc/PID/stat after the command's name: state, parent, … */
function stat(pid: number): string[] | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function cpuOf(pid: number): number {
  const fields = stat(pid);
  return fields ? (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND : 0;
}

function pssOf(pid: number): number {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+)/mu.exec(text)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
