import { randomUUID } from 'node:crypto';
import {
  type CaseId,
  commandId,
  type Instant,
  type LoggedEvent,
  maySeeCase,
  milliseconds,
  type TimeRecord,
  type User,
} from '@ionm-clock/domain';
import type { CommandAnswer, WireError } from '@ionm-clock/protocol';
import type { CommandQueue } from '../world/command-queue.ts';

export type Exported =
  | { readonly ok: true; readonly records: readonly TimeRecord[] }
  | { readonly ok: false; readonly error: WireError };

/** What goes out together, and when. */
interface Batch {
  readonly at: Instant;
  readonly batch: string;
}

/** The finalized records of these cases, after the log says that they go out; or why they do not. */
export async function exportFinalized(
  queue: CommandQueue,
  user: User,
  caseIds: readonly CaseId[],
  batch: Batch,
): Promise<Exported> {
  const missing = caseIds.filter((id) => finalizedRecord(queue, user, id) === undefined);
  if (missing.length > 0) {
    const message = `${missing.join(', ')}: not finalized. Finalize first, or leave out.`;
    return { ok: false, error: { code: 'record-not-finalized', message } };
  }
  const answers = await Promise.all(caseIds.map((id) => markExported(queue, user, id, batch)));
  const records: TimeRecord[] = [];
  for (const answer of answers) {
    if (!answer.ok) return answer;
    for (const event of answer.events) {
      // What goes out is the version that the log says, also if it was finalized anew while this waited for the disk.
      const record = finalizedRecord(queue, user, event.caseId);
      if (record === undefined || !isExportOf(event, record)) return CHANGED_MEANWHILE;
      records.push(record);
    }
  }
  return { ok: true, records };
}

const CHANGED_MEANWHILE: Exported = {
  ok: false,
  error: {
    code: 'record-not-finalized',
    message: 'A record was reopened meanwhile. Look at it and try again.',
  },
};

function finalizedRecord(queue: CommandQueue, user: User, id: CaseId): TimeRecord | undefined {
  const state = queue.world.get(id)?.state;
  return state?.record.status === 'finalized' && maySeeCase(user, state) ? state.record.record : undefined;
}

const isExportOf = (event: LoggedEvent, record: TimeRecord): boolean =>
  event.type === 'record.exported' && event.payload.version === record.version;

const markExported = (
  queue: CommandQueue,
  user: User,
  caseId: CaseId,
  { at, batch }: Batch,
): Promise<CommandAnswer> =>
  queue.submit(user, {
    commandId: commandId(randomUUID()),
    caseId,
    at,
    atErrorMs: milliseconds(0),
    command: { type: 'markExported', format: 'csv', batch },
  });
