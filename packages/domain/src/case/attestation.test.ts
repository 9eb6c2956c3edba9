import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { computeRecords } from '../record/compute-records.ts';
import { anyLog } from '../testing/any-log.ts';
import { attesting } from '../testing/attested.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, BEN, BILL, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { endedStory, finalizedStory, recordOf } from '../testing/records.ts';
import { milliseconds } from '../time/instant.ts';
import { type AttestRecord, attestersOf, decideAttestation, stillStands } from './attestation.ts';
import type { CaseState } from './case-state.ts';
import { evolve } from './evolve.ts';

function tries(story: CaseStory, actor: typeof ADA, attestation: AttestRecord, when = '10:00:00') {
  return decideAttestation(story.stateIfAny, attestation, {
    at: at(when),
    atErrorMs: milliseconds(0),
    source: 'tap',
    actor,
  });
}

function attested(story = endedStory(), actor = OKAFOR, when = '10:00:00'): CaseStory {
  const role = actor.role === 'physician' ? 'physician' : 'technologist';
  const decision = tries(story, actor, attesting(role), when);
  if (!decision.ok) throw new Error(decision.refusal.message);
  story.store(decision.events, at(when));
  return story;
}

const refusalOf = (...args: Parameters<typeof tries>): string | undefined => {
  const decision = tries(...args);
  return decision.ok ? undefined : decision.refusal.code;
};
const attestationsOf = ({ state }: CaseStory) => state.documentation.attestations;

describe('an ended case', () => {
  test('is attested by who read it and who ran it, with what it means and what was signed', () => {
    const story = attested(attested(), ADA, '10:05:00');
    expect(attestationsOf(story)).toMatchObject([
      {
        actorId: OKAFOR.userId,
        role: 'physician',
        meaning: 'I read this case in real time at the times shown.',
        method: 'password',
        signed: { version: 4, hash: 'ab'.repeat(32) },
      },
      { actorId: ADA.userId, role: 'technologist', at: at('10:05:00') },
    ]);
    expect(recordOf(story, '11:00:00').documentation.attestations).toEqual(attestationsOf(story));
  });

  test.each([
    ['nobody who was not there', LINDQVIST, attesting('physician'), 'not-allowed'],
    ['no technologist who was not present', BEN, attesting('technologist'), 'not-allowed'],
    ['no biller', BILL, attesting('physician'), 'not-allowed'],
    ['nobody with the word of another role', OKAFOR, attesting('technologist'), 'no-such-meaning'],
    [
      'nobody with words of their own',
      ADA,
      { ...attesting('technologist'), meaning: 'Fine' },
      'no-such-meaning',
    ],
  ])('is attested by %s', (_, actor, attestation, code) => {
    expect(refusalOf(endedStory(), actor, attestation)).toBe(code);
  });

  test('is attested once by each, until something changes', () => {
    const story = attested();
    expect(refusalOf(story, OKAFOR, attesting('physician'))).toBe('already-attested');
    story.does(ADA, { type: 'addNote', text: 'The drape came down' }, '10:10:00');
    expect(refusalOf(story, OKAFOR, attesting('physician'))).toBeUndefined();
  });
});

test('a case that runs, is finalized, or is none, is not attested', () => {
  const running = CaseStory.scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');
  expect(refusalOf(running, ADA, attesting('technologist'))).toBe('not-ended');
  expect(refusalOf(finalizedStory(), OKAFOR, attesting('physician'))).toBe('record-finalized');
  expect(refusalOf(new CaseStory(), OKAFOR, attesting('physician'))).toBe('no-such-case');
});

describe('an attestation', () => {
  test('stands while billing finalizes, reopens and exports, and while people go', () => {
    const story = attested()
      .does(ADA, { type: 'leaveAsTechnologist' }, '10:01:00')
      .does(BILL, { type: 'changeDetails', changes: { payerProfile: 'medicare' } }, '10:03:00')
      .does(BILL, { type: 'chooseCode', timeClass: 'outside', reason: 'Most of it' }, '10:04:00');
    story
      .does(BILL, { type: 'finalizeRecord' }, '11:00:00', { record: recordOf(story, '11:00:00') })
      .does(BILL, { type: 'markExported', format: 'csv' }, '11:01:00')
      .does(BILL, { type: 'reopenRecord', reason: 'A code was wrong' }, '11:02:00');
    expect(attestationsOf(story).map(stillStands)).toEqual([true]);
  });

  test('is outdated by a correction, and says by which and when', () => {
    const story = attested();
    const [end] = story.events.filter(({ type }) => type === 'monitoring.ended');
    if (end === undefined) throw new Error('it did not end');
    const correction = { kind: 'moved', to: at('09:20:00') } as const;
    story.does(ADA, { type: 'amendTime', eventId: end.id, correction, reason: 'Too late' }, '10:30:00');
    expect(attestationsOf(story)).toMatchObject([
      { outdated: { eventId: story.events.at(-1)?.id, at: at('10:30:00') } },
    ]);
  });

  test('of a file, which nobody signed here, stays as it was: an old record has the same bytes', () => {
    const [event] = attested().events.slice(-1);
    if (event?.type !== 'record.attested') throw new Error('not attested');
    const { meaning } = event.payload;
    const story = endedStory();
    story.store([{ ...event, payload: { meaning } }], event.recordedAt);
    story.does(ADA, { type: 'addNote', text: 'The drape came down' }, '10:10:00');
    const [{ role, signed, outdated }] = attestationsOf(story) as [ReturnType<typeof attestationsOf>[number]];
    expect([role, signed, outdated]).toEqual([undefined, undefined, undefined]);
  });
});

test('whoever ran and whoever read can vouch for a case, each once', () => {
  const story = CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(OKAFOR, { type: 'leaveCase' }, '08:10:00')
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:20:00')
    .does(BEN, { type: 'relieveTechnologist', technologistId: ADA.userId }, '08:30:00');
  expect(attestersOf(story.state)).toEqual([ADA.userId, BEN.userId, OKAFOR.userId]);
  expect(attestersOf(CaseStory.scheduled().state)).toEqual([]);
});

/** What somebody looks at who attests. */
function shown(state: CaseState): string {
  const [record] = computeRecords([{ state, profile: CPT }], at('13:00:00'));
  if (record === undefined) throw new Error('no record');
  const { monitored, startedAt, endedAt, details, documentation, physicians } = record;
  const { attestations: _, ...written } = documentation;
  const { payerProfile: __, ...about } = details;
  const spans = physicians.map(({ physicianId, spans: stays }) => ({ physicianId, stays }));
  return JSON.stringify({ monitored, startedAt, endedAt, about, written, spans });
}

test('whatever comes after an attestation: once what was signed shows otherwise, it stands no more', () => {
  let outdated = 0;
  fc.assert(
    fc.property(anyLog, (events) => {
      const story = attested();
      const signed = shown(story.state);
      let { state } = story;
      for (const event of events) {
        const next = evolve(state, state.id, event);
        if (next === undefined) throw new Error('the case is gone');
        state = next;
        const [first] = state.documentation.attestations;
        if (first === undefined) throw new Error('the attestation is gone');
        if (!stillStands(first)) {
          outdated++;
          return;
        }
        expect(shown(state)).toBe(signed);
      }
    }),
    { numRuns: 200 },
  );
  expect(outdated).toBeGreaterThan(100);
});
