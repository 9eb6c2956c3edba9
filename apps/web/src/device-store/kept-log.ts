import type { KeptLog, LogChange } from '@ionm-clock/client';
import type { UserId } from '@ionm-clock/domain';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { z } from 'zod';

/** All of what the server said to a person but the cases, which stand beside it, one row each. */
export interface LogRow extends Omit<LogChange, 'cases' | 'replaces'> {
  /** What is kept has the shape of the wire, so another version of the wire may not be understood. */
  readonly protocol: number;
}

export interface CaseRow {
  readonly userId: string;
  readonly caseId: string;
  readonly events: LogChange['cases'][number]['events'];
}

const listOf = (fields: z.ZodRawShape) => z.array(z.looseObject(fields));
const number = z.number();
const text = z.string();

/** Enough that no screen fails on it; what the server says next replaces it all the same. */
const logSchema = z.object({
  protocol: z.literal(PROTOCOL_VERSION),
  logId: text,
  scope: text,
  to: number,
  heardAt: number,
  loads: listOf({ physicianId: text, level: number, limit: number, caseIds: z.array(text) }),
  directory: z.looseObject({
    facilities: listOf({ id: text, timeZone: text, rooms: z.array(text) }),
    people: listOf({ userId: text, name: text, role: text }),
    profiles: listOf({ id: text, version: number }),
    defaultLimit: number,
  }),
});

const casesSchema = z.array(
  z.object({
    caseId: text,
    events: listOf({
      id: text,
      type: text,
      seq: number,
      at: number,
      recordedAt: number,
      commandId: text,
      actor: z.looseObject({ userId: text, role: text }),
      payload: z.looseObject({}),
    }).min(1),
  }),
);

/** The rows that a change writes. */
export function logRows(
  userId: UserId,
  { cases, replaces: _, logId, scope, to, loads, directory, heardAt }: LogChange,
): { readonly log: LogRow; readonly cases: readonly CaseRow[] } {
  return {
    log: { protocol: PROTOCOL_VERSION, logId, scope, to, loads, directory, heardAt },
    cases: cases.map(({ caseId, events }) => ({ userId, caseId, events })),
  };
}

/**
 * The log in these rows; undefined when there is none, or one of another version of the app, or a damaged one. Nothing is
 * lost by that: the server has it all.
 */
export function readLog(log: unknown, cases: readonly unknown[]): KeptLog | undefined {
  const head = logSchema.safeParse(log);
  const events = casesSchema.safeParse(cases);
  if (!head.success || !events.success) return undefined;
  const { logId, scope, to, loads, directory, heardAt } = head.data;
  return { log: { logId, scope, to, cases: events.data, loads, directory }, heardAt } as unknown as KeptLog;
}
