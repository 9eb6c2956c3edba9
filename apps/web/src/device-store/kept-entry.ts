import { isUnsaved, type PendingCommand, type RefusedCommand } from '@ionm-clock/client';
import type { Instant, Milliseconds, Role, UserId } from '@ionm-clock/domain';
import {
  caseIdSchema,
  commandIdSchema,
  commandMessageSchema,
  eventIdSchema,
  userIdSchema,
} from '@ionm-clock/protocol';
import { z } from 'zod';

/** An entry as it stands on the device: what other columns find it by, and the entry itself. */
export interface EntryRow {
  readonly commandId: string;
  readonly userId: string;
  readonly kind: 'waiting' | 'refused';
  /** The entry, of this version of the app or an older one; `readEntry` tells what it is. */
  readonly entry: unknown;
}

export type KeptEntry =
  | { readonly kind: 'waiting'; readonly command: PendingCommand }
  | { readonly kind: 'refused'; readonly command: RefusedCommand };

/** Not the bounds of the wire: a tablet that thinks it is 1970 keeps what was tapped on it, too. */
const time = z.custom<Instant>(Number.isFinite, 'is no time');
const length = z.custom<Milliseconds>(Number.isFinite, 'is no length of time');

const actor = z.object({ userId: userIdSchema, role: z.custom<Role>((value) => typeof value === 'string') });

/** What an entry is and when it was made: without these it can neither be sent nor shown. */
const entry = {
  commandId: commandIdSchema,
  caseId: caseIdSchema,
  command: commandMessageSchema.shape.command,
  at: time,
  atErrorMs: length,
  actor,
};

/** What the command does, as was decided here: for the screen only, so an entry lives without. */
const events = z
  .array(
    z.looseObject({
      id: eventIdSchema,
      type: z.string(),
      at: time,
      atErrorMs: length,
      recordedAt: time,
      source: z.string(),
      actor,
      payload: z.looseObject({}),
    }),
  )
  .catch([]);

const pendingSchema = z.object({
  ...entry,
  reading: z.object({ monotonicMs: z.number(), wallMs: z.number(), page: z.string() }).optional(),
  status: z.enum(['waiting', 'sent', 'stored']).catch('waiting'),
  events,
  storedUpTo: z.number().optional().catch(undefined),
});

const refusedSchema = z.object({
  ...entry,
  error: z.object({ code: z.string(), message: z.string() }),
});

/** The entry in a row; undefined for one that this version of the app cannot read, which is then left where it is. */
export function readEntry({ kind, entry }: EntryRow): KeptEntry | undefined {
  if (kind === 'waiting') {
    const parsed = pendingSchema.safeParse(entry);
    return parsed.success ? { kind, command: parsed.data as PendingCommand } : undefined;
  }
  const parsed = refusedSchema.safeParse(entry);
  return parsed.success ? { kind: 'refused', command: parsed.data as RefusedCommand } : undefined;
}

export const waitingRow = (command: PendingCommand): EntryRow => ({
  commandId: command.commandId,
  userId: command.actor.userId,
  kind: 'waiting',
  entry: command,
});

export const refusedRow = (command: RefusedCommand): EntryRow => ({
  commandId: command.commandId,
  userId: command.actor.userId,
  kind: 'refused',
  entry: command,
});

/** Of each person how many entries the server may not have. */
export function countWaiting(rows: readonly EntryRow[]): ReadonlyMap<UserId, number> {
  const counts = new Map<UserId, number>();
  for (const row of rows) {
    const kept = readEntry(row);
    if (kept?.kind !== 'waiting' || !isUnsaved(kept.command)) continue;
    const whose = kept.command.actor.userId;
    counts.set(whose, (counts.get(whose) ?? 0) + 1);
  }
  return counts;
}
