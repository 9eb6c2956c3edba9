import { type Instant, maySeeCase, type User } from '@ionm-clock/domain';
import type { RecordRow } from '@ionm-clock/protocol';
import type { CommandQueue } from '../world/command-queue.ts';

/** The records that this user may see: of ended cases as computed now, of finalized ones as finalized. */
export function recordRows(queue: CommandQueue, user: User, now: Instant): readonly RecordRow[] {
  const computed = queue.records.all(now);
  const rows: RecordRow[] = [];
  for (const { state, version } of queue.world.cases()) {
    if (state.clock.status !== 'ended' || !maySeeCase(user, state)) continue;
    const finalized = state.record.status === 'finalized' ? state.record : undefined;
    const record = finalized?.record ?? computed.get(state.id);
    if (record === undefined) continue;
    const status = finalized === undefined ? 'ended' : finalized.exported ? 'exported' : 'finalized';
    rows.push({ record, caseVersion: version, status });
  }
  return rows;
}
