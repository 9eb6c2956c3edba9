import { writeFileSync } from 'node:fs';
import { onAllCores } from './run/on-all-cores.ts';
import { type SimOptions, simOptions } from './run/options.ts';
import { neverHappened, toldFailure, toldFaults } from './run/told.ts';
import { runSeed } from './scenario/run-seed.ts';
import { addUp, type Faults } from './seed/faults.ts';

/** With fewer seeds than this, that a fault never happens says nothing. */
const ENOUGH_SEEDS = 1_000;
const SHOWN_FAILURES = 5;

async function trace({ from, to }: SimOptions): Promise<boolean> {
  let isWell = true;
  for (let seed = from; seed <= to; seed++) {
    const { trace: lines, violations, hash } = await runSeed(seed);
    console.log([`seed ${seed}`, ...lines, `hash ${hash}`].join('\n'));
    isWell &&= violations.length === 0;
  }
  return isWell;
}

async function simulate({ from, to, report }: SimOptions): Promise<boolean> {
  const faults: Faults = new Map();
  const failed = new Set<number>();
  const began = performance.now();
  let steps = 0;
  await onAllCores(from, to, (result) => {
    addUp(faults, result.faults);
    steps += result.steps;
    if (result.violations.length === 0) return;
    failed.add(result.seed);
    if (failed.size <= SHOWN_FAILURES) console.log(`${toldFailure(result)}\n`);
  });
  const seeds = to - from + 1;
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const never = seeds >= ENOUGH_SEEDS ? neverHappened(faults) : [];
  console.log(`How often what went wrong:\n${toldFaults(faults)}\n`);
  if (never.length > 0) console.log(`This proves little: ${never.join('; ')} never happened.`);
  if (failed.size > 0)
    console.log(`Seeds that broke a law: ${[...failed].toSorted((a, b) => a - b).join(', ')}`);
  console.log(`${seeds} seeds, ${steps} steps, in ${seconds} s: ${failed.size} broke a law`);
  if (report !== undefined) writeFileSync(report, JSON.stringify(thousands(from, to, failed, never)));
  return failed.size === 0 && never.length === 0;
}

/** Each thousand of seeds is one check, and that everything happened is another. */
function thousands(from: number, to: number, failed: ReadonlySet<number>, never: readonly string[]) {
  const all = Math.ceil((to - from + 1) / 1_000) + 1;
  const bad =
    new Set([...failed].map((seed) => Math.floor((seed - from) / 1_000))).size + (never.length > 0 ? 1 : 0);
  return { passed: all - bad, failed: bad };
}

const options = simOptions(process.argv.slice(2));
process.exitCode = (await (options.trace ? trace(options) : simulate(options))) ? 0 : 1;
