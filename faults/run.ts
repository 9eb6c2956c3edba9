import { writeFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { fullDiskRound } from './damage/full-disk.ts';
import { tornLogRound } from './damage/torn-log.ts';
import { STAGINGS } from './fuzz/cast.ts';
import { fuzzRound } from './fuzz/fuzz-round.ts';
import { KillRounds } from './kill/kill-rounds.ts';
import { type Options, parseOptions, USAGE } from './options.ts';
import type { Round } from './round.ts';

const LONGEST_ROUND_MS = 60_000;
/** Each round has a server and a log of its own. */
const INPUTS_A_ROUND = 5_000;
const LONGEST_FUZZ_MS = 600_000;
/** From so many rounds on, nobody waits for the end. */
const LONG_RUN = 50;

function optionsOfCommandLine(): Options {
  try {
    const options = parseOptions(process.argv.slice(2));
    if (options !== 'help') return options;
    console.log(USAGE);
    process.exit(0);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { rounds, inputs, seed, report } = optionsOfCommandLine();
console.log(`seed ${seed}`);
const count = { passed: 0, failed: 0 };

/** Runs a round to its end, whatever comes of it, and says what. Whether it passed. */
async function play(name: string, round: Round, longestMs = LONGEST_ROUND_MS): Promise<boolean> {
  const since = performance.now();
  const took = () => `${((performance.now() - since) / 1_000).toFixed(1)} s`;
  try {
    console.log(`ok    ${name}: ${await withinTime(round, longestMs)} (${took()})`);
    count.passed++;
    return true;
  } catch (error) {
    count.failed++;
    console.log(`FAIL  ${name} (${took()})\n${inspect(error)}`);
    console.log(
      `      to repeat: npx -y pnpm@12 faults --rounds ${rounds} --inputs ${inputs} --seed ${seed}`,
    );
    return false;
  }
}

async function withinTime(round: Round, longestMs: number): Promise<string> {
  const ended = Promise.withResolvers<string>();
  const timer = setTimeout(() => ended.reject(new Error('the round does not end')), longestMs);
  round().then(ended.resolve, ended.reject);
  return ended.promise.finally(() => clearTimeout(timer));
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const kills = new KillRounds(seed);
for (let number = 1; number <= rounds; number++) {
  // What is wrong with a log would fail every round after this one too.
  if (!(await play(`kill ${number}`, () => kills.next()))) kills.startAnew();
}
await kills.end();
await play('full disk', () => fullDiskRound(seed));
await play('torn log', () => tornLogRound(rounds < LONG_RUN ? 1 : 3));
// As many to each staging, also in a short run.
const inputsARound = Math.min(INPUTS_A_ROUND, Math.ceil(inputs / STAGINGS.length));
for (let first = 0, round = 0; first < inputs; first += inputsARound, round++) {
  const count = Math.min(inputsARound, inputs - first);
  const staging = STAGINGS[round % STAGINGS.length];
  if (staging === undefined) continue;
  const name = `fuzz ${first} to ${first + count - 1}, ${staging.title}`;
  await play(name, () => fuzzRound(staging, { seed, first, count }), LONGEST_FUZZ_MS);
}

if (report !== undefined) writeFileSync(report, `${JSON.stringify(count)}\n`);
console.log(`${count.passed} passed, ${count.failed} failed`);
// The client library keeps timers that would hold the process for a while.
process.exit(count.failed === 0 ? 0 : 1);
