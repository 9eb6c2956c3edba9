import { type LedgerBatch, seesBySight, type User } from '@ionm-clock/domain';
import type { SeenBatch } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';

/** The batches of which this user may see a record, the latest first. */
export const seenBatches = (world: World, user: User): readonly SeenBatch[] =>
  world.ledger.flatMap((batch) => seenBatch(world, user, batch) ?? []).reverse();

/** The batch as this user may see it: without the records of other facilities. Undefined if all of it is of other facilities. */
export function seenBatch(world: World, user: User, batch: LedgerBatch): SeenBatch | undefined {
  const sees = (id: LedgerBatch['records'][number]['caseId']): boolean => {
    const sight = world.cases.sightOf(id);
    return sight !== undefined && seesBySight(user, sight);
  };
  const records = batch.records.filter(({ caseId }) => sees(caseId));
  if (records.length === 0) return undefined;
  const acknowledgements = batch.acknowledgements.filter(({ caseId }) => sees(caseId));
  return { ...batch, records, acknowledgements, elsewhere: batch.records.length - records.length };
}
