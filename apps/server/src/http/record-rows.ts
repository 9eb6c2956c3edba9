import { type Instant, isOnWorklist, maySeeCase, type User } from '@ionm-clock/domain';
import type { RecordRow } from '@ionm-clock/protocol';
import type { CommandQueue } from '../world/command-queue.ts';

/**
 * The records that this user may see: of ended cases as computed now, of finalized ones as finalized. `onlyOpen` leaves the finalized
 * out, which do not change and of which there are more and more: whoever has the log of a case has them already.
 */
export function recordRows(
  queue: CommandQueue,
  user: User,
  now: Instant,
  { onlyOpen = false } = {},
): readonly RecordRow[] {
  const computed = queue.records.open(now);
  const rows: RecordRow[] = [];
  for (const { state, version } of queue.world.cases.all()) {
    if (!isOnWorklist(state, now) || !maySeeCase(user, state)) continue;
    const finalized = state.record.status === 'finalized' ? state.record : undefined;
    if (finalized !== undefined && onlyOpen) continue;
    const record = finalized?.record ?? computed.get(state.id);
    if (record === undefined) continue;
    const status =
      finalized === undefined ? openStatus(state.clock) : finalized.exported ? 'exported' : 'finalized';
    rows.push({ record, caseVersion: version, status });
  }
  return rows;
}

const openStatus = ({ status }: { readonly status: string }): 'running' | 'ended' =>
  status === 'ended' ? 'ended' : 'running';
