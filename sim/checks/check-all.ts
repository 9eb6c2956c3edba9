import type { Scenario } from '../scenario/scenario.ts';
import { allKnown } from './all-known.ts';
import { checkBilling } from './billing-checks.ts';
import { checkConvergence } from './convergence-checks.ts';
import { checkForetelling } from './foretelling-checks.ts';
import { checkLoads } from './load-checks.ts';
import { checkLog } from './log-checks.ts';
import { checkOutcomes } from './outcomes.ts';
import { checkTaps } from './tap-checks.ts';
import { checkTimes } from './time-checks.ts';

/** Every law that holds when all has come to rest. */
export async function checkAll(scenario: Scenario): Promise<void> {
  const known = await allKnown(scenario);
  await checkLog(known);
  await checkTaps(known);
  checkTimes(known);
  checkConvergence(known);
  checkLoads(known);
  checkBilling(known);
  checkForetelling(known);
  checkOutcomes(known);
}
