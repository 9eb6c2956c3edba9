import { exportsOf, maySeeCase, type TimeRecord, type User } from '@ionm-clock/domain';
import type { World } from '../world/world.ts';

/**
 * The records of a batch that this user may see, in the versions and in the order in which they went out, whatever became of them
 * since. None if there is no such batch.
 */
export function batchRecords(world: World, user: User, batch: string): readonly TimeRecord[] {
  const found = [];
  for (const { state, events } of world.cases()) {
    if (!maySeeCase(user, state)) continue;
    for (const out of exportsOf(events)) if (out.batch === batch) found.push(out);
  }
  return found.sort((a, b) => a.event.seq - b.event.seq).map(({ record }) => record);
}
