import { CASES } from '../staff.ts';
import type { CaseWork } from './case-work.ts';
import { mustBeTaken } from './client.ts';
import type { LightClient } from './light-client.ts';

export interface CountedCommands {
  readonly commands: number;
  /** How long it took to have them all answered. */
  readonly ms: number;
}

/**
 * Commands acknowledged in a stretch of time, each client sending its next command when it has the answer to the one
 * before, and each taking its own share of the cases in turn.
 */
export async function countCommands(
  clients: readonly LightClient[],
  work: CaseWork,
  ms: number,
): Promise<CountedCommands> {
  const startedAt = performance.now();
  const end = startedAt + ms;
  const counts = await Promise.all(
    clients.map(async (client, first) => {
      let count = 0;
      for (let caseNumber = first; performance.now() < end; count++) {
        mustBeTaken(await client.command(work.next(caseNumber)));
        caseNumber = caseNumber + clients.length < CASES ? caseNumber + clients.length : first;
      }
      return count;
    }),
  );
  return { commands: counts.reduce((sum, count) => sum + count, 0), ms: performance.now() - startedAt };
}
