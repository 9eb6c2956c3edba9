import {
  type CaseEventPayloads,
  type CaseEventType,
  CPT,
  computeRecords,
  eventId,
  facilityId,
  instant,
  seconds,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { fileCaseState } from './file-case.ts';
import { readCaseFiles } from './read-case-files.ts';
import { caseObject, ENDED, JOINED, STARTED } from './testing/case-object.ts';

function readOne(events: readonly object[]) {
  const read = readCaseFiles([{ name: 'a.json', text: JSON.stringify(caseObject({ events })) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const [one] = read.cases;
  if (one === undefined) throw new Error('no case');
  return one;
}

const LATER = '2026-11-02T17:00:00.000Z';

/** The record of the sound case, finalized. */
function record(): TimeRecord {
  const state = fileCaseState(readOne([JOINED, STARTED, ENDED]));
  const [computed] = computeRecords([{ state, profile: CPT }], instant(Date.parse(LATER)));
  if (computed === undefined) throw new Error('no record');
  return { ...computed, version: 1 };
}

/** What stands in the file beside id, type and at, and the payload that it is. */
type InFile<T> = readonly [fields: object, payload: T];
const same = <T extends object>(payload: T): InFile<T> => [payload, payload];

const technologist = { technologistId: userId('tech-1') };
const physician = { physicianId: userId('dr-a') };
const details = {
  facility: facilityId('Mercy'),
  room: 'OR 4',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP'],
  primaryProcedure: '22633',
};
const amendment = { eventId: eventId('e3'), reason: 'Slip' };

const ONE_OF_EACH: { readonly [T in CaseEventType]: InFile<CaseEventPayloads[T]> } = {
  'case.scheduled': same(details),
  'case.detailsChanged': [
    { room: 'OR 5', scheduledEnd: LATER },
    { room: 'OR 5', scheduledEnd: instant(Date.parse(LATER)) },
  ],
  'case.cancelled': same({ reason: 'Put off' }),
  'technologist.joined': same(technologist),
  'technologist.left': same({ ...technologist, relievedBy: userId('tech-2') }),
  'baseline.recorded': same({ modality: 'SSEP', quality: 'reduced' }),
  'monitoring.started': same({ missingBaselines: ['SSEP'] }),
  'monitoring.interrupted': same({ reason: 'Equipment' }),
  'monitoring.resumed': same({ handReason: 'No tablet at hand' }),
  'monitoring.ended': same({}),
  'physician.joined': same({ ...physician, location: 'in-facility' }),
  'physician.moved': same({ ...physician, location: 'in-room' }),
  'physician.left': same({ ...physician, handedOverTo: userId('dr-b') }),
  'attention.given': same(physician),
  'signal.changed': same({
    modality: 'SSEP',
    side: 'left',
    description: 'Down by half',
    size: { measure: 'amplitude', percent: -50 },
    cause: 'Traction',
    action: 'Told the surgeon',
  }),
  'signal.followedUp': same({ changeId: eventId('e3'), cause: 'Traction', recovery: 'full' }),
  'surgeon.notified': same({
    message: 'SSEP is down',
    answer: 'Traction released',
    changeId: eventId('e3'),
  }),
  'message.sent': same({ text: 'Can you look?' }),
  'entries.seen': same({ upTo: eventId('e3') }),
  'reader.requested': same({ to: [userId('dr-b')] }),
  'reader.requestWithdrawn': same({ requestId: eventId('e3') }),
  'handOver.offered': same({ from: userId('dr-a'), to: [userId('dr-b')] }),
  'handOver.declined': same({ offerId: eventId('e3'), physicianId: userId('dr-b') }),
  'handOver.withdrawn': same({ offerId: eventId('e3') }),
  'interpretation.written': same({
    sections: { indication: 'i', technique: 't', baselines: 'b', course: 'c', impression: 'No change' },
  }),
  'note.added': same({ text: 'An emergency', topic: 'over-limit', about: eventId('e3') }),
  'time.amended': [
    { ...amendment, correction: { kind: 'moved', to: LATER } },
    { ...amendment, correction: { kind: 'moved', to: instant(Date.parse(LATER)) } },
  ],
  'finding.settled': same({
    finding: {
      code: 'over-limit',
      eventIds: [eventId('e1')],
      seconds: seconds(60),
      physicianId: userId('dr-a'),
    },
    reason: 'Known to the payer',
  }),
  'finding.reopened': same({ settlementId: eventId('e3') }),
  'record.sentBack': same({ to: 'technologist', reason: 'Who ordered it?' }),
  'record.returned': same({ answer: 'Entered' }),
  'record.codeChosen': same({ timeClass: 'inRoom', reason: 'Most of the work was in the room' }),
  'record.attested': same({
    meaning: 'I read this case',
    signed: { version: 4, hash: 'a1'.repeat(32) },
    method: 'password',
  }),
  'record.finalized': same({ record: record() }),
  'record.reopened': same({ reason: 'A time was wrong' }),
  'record.exported': same({ version: 1, format: 'csv', batch: 'B-1' }),
};

describe('an event of a case file', () => {
  it.each(Object.entries(ONE_OF_EACH))(
    '%s has its payload beside id, type and at',
    (type, [fields, payload]) => {
      const event = { id: 'new', type, at: LATER, ...fields };
      const before = type === 'monitoring.started' ? [JOINED] : [JOINED, STARTED, ENDED];
      const events = type === 'case.scheduled' ? [event, ...before] : [...before, event];
      const found = readOne(events).events.find(({ id }) => id === 'new');
      expect(found).toEqual({
        id: 'new',
        type,
        at: Date.parse(LATER),
        atErrorMs: 0,
        source: 'import',
        actor: { userId: 'import', role: 'system' },
        payload,
      });
    },
  );

  it('that finalizes carries the record with the same bytes', () => {
    const finalized = { id: 'new', type: 'record.finalized', at: LATER, record: record() };
    const state = fileCaseState(readOne([JOINED, STARTED, ENDED, finalized]));
    expect(state.record).toMatchObject({ status: 'finalized', versions: 1 });
    expect(JSON.stringify(state.record.status === 'finalized' && state.record.record)).toBe(
      JSON.stringify(record()),
    );
  });

  it('that finalizes carries how times were typed and corrected; an older record has nothing of it', () => {
    const typed = { ...STARTED, source: 'hand', handReason: 'No tablet at hand' };
    const moved = { kind: 'moved', to: '2026-11-02T16:05:00.000Z' };
    const correction = { id: 'e9', type: 'time.amended', at: LATER, ...amendment, correction: moved };
    const state = fileCaseState(readOne([JOINED, typed, ENDED, correction]));
    const [computed] = computeRecords([{ state, profile: CPT }], instant(Date.parse(LATER)));
    if (computed === undefined) throw new Error('no record');
    const now = { ...computed, version: 1 };
    expect(now.times.map(({ handReason, amendments }) => [handReason, amendments?.length])).toEqual([
      [undefined, 0],
      ['No tablet at hand', 0],
      [undefined, 1],
    ]);
    const times = now.times.map(
      ({ recordedAt: _, atErrorMs: __, handReason: ___, amendments: ____, ...time }) => time,
    );
    for (const one of [now, { ...now, times }]) {
      const finalized = { id: 'new', type: 'record.finalized', at: LATER, record: one };
      const { record: taken } = fileCaseState(readOne([JOINED, typed, ENDED, correction, finalized]));
      expect(taken.status === 'finalized' && taken.record).toEqual(one);
    }
  });

  it('that finalizes the record of another case is a problem', () => {
    const finalized = {
      id: 'new',
      type: 'record.finalized',
      at: LATER,
      record: { ...record(), caseId: 'C-101' },
    };
    expect(() => readOne([JOINED, STARTED, ENDED, finalized])).toThrow('events[3].record.caseId');
  });

  it('that finalizes something else than a record is a problem, and so is no record at all', () => {
    const { lines: _, ...incomplete } = record();
    const finalized = { id: 'new', type: 'record.finalized', at: LATER };
    expect(() => readOne([finalized])).toThrow('"path":"events[0].record","reason":"is missing"');
    expect(() => readOne([{ ...finalized, record: incomplete }])).toThrow(
      '"path":"events[0].record.lines","reason":"is missing"',
    );
  });
});
