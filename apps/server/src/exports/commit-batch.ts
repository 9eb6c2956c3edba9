import { randomUUID } from 'node:crypto';
import { commandId, eventId, milliseconds, refuse, type User, type WrittenBatch } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import { allOrNone } from '../world/all-or-none.ts';
import { settled } from '../world/command-answer.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { decideCaseCommand } from '../world/decide-case-command.ts';
import { recordedNow } from '../world/recorded-now.ts';
import type { Waiting } from '../world/waiting.ts';
import { EXPORTS_STREAM } from './ledger-stream.ts';

export type Committed = { readonly ok: true } | { readonly ok: false; readonly error: WireError };

/**
 * Says in one commit that the batch went out: in the ledger, and in the log of each of its cases; or says nothing at all. Refused as
 * `changed-meanwhile` if another batch has its number, or a record is not in the version any more that the file has.
 */
export async function commitBatch(queue: CommandQueue, user: User, batch: WrittenBatch): Promise<Committed> {
  const answers = Promise.withResolvers<readonly Committed[]>();
  const given: Committed[] = [];
  const answer = (one: Committed): void => {
    given.push(one);
    if (given.length === batch.records.length + 1) answers.resolve(given);
  };
  const marks = batch.records.map((record) => markExported(user, batch, record, answer));
  // All in this turn of the loop, so that one commit has them.
  for (const one of allOrNone([written(user, batch, answer), ...marks])) void queue.ask<void>(() => one);
  return (await answers.promise).find(({ ok }) => !ok) ?? { ok: true };
}

const CHANGED = refuse('changed-meanwhile', 'A record was changed meanwhile. Look at it, and try again.');

const written = (user: User, batch: WrittenBatch, answer: (answer: Committed) => void): Waiting => ({
  commandId: batch.requestId,
  actorId: user.userId,
  decide: (draft, now) => {
    if (draft.batches + 1 !== batch.number) return CHANGED;
    const afterVersion = draft.ledgerVersion;
    draft.putLedger(afterVersion + 1, batch.number);
    const id = eventId(`${batch.requestId}:0`);
    const event = { ...recordedNow(user, now), type: 'batch.written', payload: batch, id };
    return { ok: true, stream: EXPORTS_STREAM, afterVersion, events: [event] };
  },
  settle: settleWith(user, answer),
});

function markExported(
  user: User,
  batch: WrittenBatch,
  { caseId, version, again }: WrittenBatch['records'][number],
  answer: (answer: Committed) => void,
): Waiting {
  const id = commandId(randomUUID());
  const { format, id: destination } = batch.destination;
  return {
    commandId: id,
    actorId: user.userId,
    decide: (draft, now) => {
      const record = draft.caseOf(caseId).state?.record;
      if (record?.status !== 'finalized' || record.versions !== version) return CHANGED;
      const mark = { type: 'markExported', format, batch: batch.name, destination } as const;
      const command = again === undefined ? mark : { ...mark, again };
      const message = { commandId: id, caseId, at: now, atErrorMs: milliseconds(0), command };
      return decideCaseCommand(draft, user, message, now, () => []);
    },
    settle: settleWith(user, answer),
  };
}

const settleWith =
  (user: User, answer: (answer: Committed) => void): Waiting['settle'] =>
  (outcome) => {
    const answered = settled(outcome, user.userId);
    answer(answered.ok ? { ok: true } : answered);
  };
