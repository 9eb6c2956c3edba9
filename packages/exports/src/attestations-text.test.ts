import { type CaseEvent, caseId, eventId, evolve, type TimeRecord } from '@ionm-clock/domain';
import { expect, it } from 'vitest';
import { attestationsText } from './attestations-text.ts';
import { moment, recordsOf, twoHoursSeven } from './testing/recorded-case.ts';

const SIGNED: CaseEvent = {
  ...moment('2026-11-03T17:00:00Z'),
  type: 'record.attested',
  payload: {
    meaning: 'I ran the monitoring of this case at the times shown.',
    signed: { version: 4, hash: 'ab'.repeat(32) },
    method: 'pin',
  },
};
const NOTE: CaseEvent = {
  ...moment('2026-11-03T18:00:00Z'),
  id: eventId('note'),
  type: 'note.added',
  payload: { text: 'The drape came down' },
};

function textOf(...events: readonly CaseEvent[]): string {
  const state = events.reduce((folded, event) => {
    const next = evolve(folded, caseId('C-100'), event);
    if (next === undefined) throw new Error('the case is gone');
    return next;
  }, twoHoursSeven());
  const [record]: readonly (TimeRecord | undefined)[] = recordsOf(state);
  return record === undefined ? 'no record' : attestationsText(record, () => 'Ada Reyes');
}

it('an attestation says who, as what, when, what it means and of which version', () => {
  expect(textOf(SIGNED)).toBe(
    'Ada Reyes (technologist) at 2026-11-03T11:00:00.000-06:00: “I ran the monitoring of this case at the times shown.”, of version 4',
  );
});

it('one that a later change outdated says since when', () => {
  expect(textOf(SIGNED, NOTE)).toMatch(
    /, of version 4, outdated by a change at 2026-11-03T12:00:00\.000-06:00$/,
  );
});

it('a record that nobody attested has none', () => {
  expect(textOf()).toBe('');
});
