import {
  type Actor,
  commandId,
  eventId,
  instant,
  milliseconds,
  type Source,
  userId,
} from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { newAnswer } from '../testing/new-answer.ts';
import type { NewEvent } from './event-store.ts';
import { MemoryStore } from './memory-store.ts';

const DOCTOR: Actor = { userId: userId('dr'), role: 'physician' };
const attested = (payload: unknown, source: Source = 'tap'): NewEvent => ({
  id: eventId('signed'),
  type: 'record.attested',
  at: instant(1_700_000_000_000),
  atErrorMs: milliseconds(0),
  recordedAt: instant(1_700_000_000_000),
  source,
  actor: DOCTOR,
  payload,
});

/** What `verify` says of a log in which somebody attests the case A, of which there are two events. */
async function verified(signed: (hash: string) => unknown, source?: Source) {
  const store = new MemoryStore();
  await store.commit(0, [newAnswer('c-1', 'case/A', 0, 2), newAnswer('c-2', 'case/B', 0)]);
  const [, last] = await store.read(0, 2);
  const event = attested({ meaning: 'I read it', signed: signed(last?.hash ?? '') }, source);
  await store.commit(3, [
    {
      commandId: commandId('c-3'),
      actorId: DOCTOR.userId,
      stream: 'case/A',
      afterVersion: 2,
      events: [event],
    },
  ]);
  return store.verify();
}

const WRONG = { ok: false, seq: 4, reason: 'what was attested is not what the case said then' };

it('an attestation of the last event before it is right', async () => {
  expect(await verified((hash) => ({ version: 2, hash }))).toMatchObject({ ok: true, events: 4 });
});

it('one that names another event, or another hash, is found', async () => {
  expect(await verified((hash) => ({ version: 1, hash }))).toEqual(WRONG);
  expect(await verified(() => ({ version: 2, hash: 'ab'.repeat(32) }))).toEqual(WRONG);
  expect(await verified(() => 'anything')).toMatchObject({ reason: 'what was attested cannot be read' });
});

it('one that was imported is of the log that it came from', async () => {
  expect(await verified(() => ({ version: 9, hash: 'ab'.repeat(32) }), 'import')).toMatchObject({ ok: true });
});
