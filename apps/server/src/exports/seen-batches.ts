import { type LedgerBatch, mayReachFacility, seesBySight, type User } from '@ionm-clock/domain';
import type { SeenBatch } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';

/** The batches of which this user may see a record, the latest first. */
export const seenBatches = (world: World, user: User): readonly SeenBatch[] =>
  world.ledger.flatMap((batch) => seenBatch(world, user, batch) ?? []).reverse();

/** The batch as this user may see it: without the records of other facilities. Undefined if all of it is of other facilities. */
export function seenBatch(world: World, user: User, batch: LedgerBatch): SeenBatch | undefined {
  const { disposed } = world.organisation.setUp;
  const records = batch.records.filter(({ caseId, facility }) => {
    const sight = world.cases.sightOf(caseId);
    // That a case went out stays known after it was disposed of.
    if (sight === undefined) return disposed.has(caseId) && mayReachFacility(user, facility);
    return seesBySight(user, sight);
  });
  if (records.length === 0) return undefined;
  const seen = new Set(records.map(({ caseId }) => caseId));
  const acknowledgements = batch.acknowledgements.filter(({ caseId }) => seen.has(caseId));
  return { ...batch, records, acknowledgements, elsewhere: batch.records.length - records.length };
}
