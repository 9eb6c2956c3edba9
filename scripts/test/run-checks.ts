import type { Count } from './count.ts';
import type { Check } from './steps.ts';

/** As many at a time as a small machine has cores. */
const LANES = 2;

export interface Outcome {
  readonly name: string;
  readonly count: Count;
  readonly failures: readonly string[];
}

/**
 * Runs the checks, and gives what came of each in their order. Neighbours that may run beside others do: two at a time, and what they
 * say is told when they end. A failing check does not stop the next: one run tells everything that is wrong.
 */
export async function runChecks(
  checks: readonly Check[],
  tell: (text: string) => void,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const group of neighbours(checks)) {
    const waiting = group.entries();
    const ended = new Map<number, Outcome>();
    const lane = async (): Promise<void> => {
      for (const [at, check] of waiting) ended.set(at, await run(check, tell));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    outcomes.push(...[...ended].sort(([one], [other]) => one - other).map(([, outcome]) => outcome));
  }
  return outcomes;
}

/** Each check that may not run beside others is a group of its own. */
function neighbours(checks: readonly Check[]): readonly (readonly Check[])[] {
  const groups: Check[][] = [];
  let last: Check | undefined;
  for (const check of checks) {
    if (check.besideOthers && last?.besideOthers) groups.at(-1)?.push(check);
    else groups.push([check]);
    last = check;
  }
  return groups;
}

async function run(check: Check, tell: (text: string) => void): Promise<Outcome> {
  const name = `${check.step}: ${check.title}`;
  const heading = `\n── ${name}`;
  const said: string[] = [];
  if (!check.besideOthers) tell(heading);
  const count = await check.run((text) => (check.besideOthers ? said.push(text) : tell(text)));
  if (check.besideOthers) tell([heading, ...said].join('\n'));
  return { name, count, failures: check.failures?.() ?? [] };
}
