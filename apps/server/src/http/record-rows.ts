import { randomUUID } from 'node:crypto';
import {
  type CaseId,
  commandId,
  type Instant,
  maySeeCase,
  milliseconds,
  type TimeRecord,
  type User,
} from '@ionm-clock/domain';
import type { RecordRow, WireError } from '@ionm-clock/protocol';
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

export type Chosen =
  | { readonly ok: true; readonly records: readonly TimeRecord[] }
  | { readonly ok: false; readonly caseIds: readonly CaseId[] };

/** The finalized records of these cases, or the cases that have none which this user may see. */
export function chooseFinalized(queue: CommandQueue, user: User, caseIds: readonly CaseId[]): Chosen {
  const records: TimeRecord[] = [];
  const missing: CaseId[] = [];
  for (const id of caseIds) {
    const state = queue.world.get(id)?.state;
    if (state?.record.status === 'finalized' && maySeeCase(user, state)) records.push(state.record.record);
    else missing.push(id);
  }
  return missing.length === 0 ? { ok: true, records } : { ok: false, caseIds: missing };
}

/** Logs that the records went out, before they do; the error of the first that could not be logged. */
export async function markExported(
  queue: CommandQueue,
  user: User,
  caseIds: readonly CaseId[],
  at: Instant,
): Promise<WireError | undefined> {
  const answers = await Promise.all(
    caseIds.map((caseId) =>
      queue.submit(user, {
        commandId: commandId(randomUUID()),
        caseId,
        at,
        atErrorMs: milliseconds(0),
        command: { type: 'markExported', format: 'csv' },
      }),
    ),
  );
  return answers.find((answer) => !answer.ok)?.error;
}
