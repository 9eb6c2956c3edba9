import { describe, expect, it } from 'vitest';
import { readCaseFiles } from './read-case-files.ts';
import { caseObject, ENDED, JOINED, STARTED } from './testing/case-object.ts';

const AN_INSTANT =
  'must be an instant with Z or an offset and at most milliseconds, such as 2026-11-02T14:03:12.345Z';

/** The problems of a case with these events, as `path: reason`. */
function problemsWith(...events: object[]): string[] {
  const read = readCaseFiles([{ name: 'a.json', text: JSON.stringify(caseObject({ events })) }]);
  return read.ok ? [] : read.problems.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('a problem is', () => {
  it.each<[string, object[], string]>([
    [
      'an unknown type',
      [{ ...ENDED, type: 'monitoring.paused' }],
      'events[0].type: is no event type of ionm-case/1',
    ],
    ['no id', [{ ...STARTED, id: undefined }], 'events[0].id: is missing'],
    ['a local time', [{ ...STARTED, at: '2026-11-02T14:03:12' }], `events[0].at: ${AN_INSTANT}`],
    ['microseconds', [{ ...STARTED, at: '2026-11-02T14:03:12.123456Z' }], `events[0].at: ${AN_INSTANT}`],
    ['a day that is none', [{ ...STARTED, at: '2026-11-31T14:03:12Z' }], `events[0].at: ${AN_INSTANT}`],
    [
      'another century',
      [{ ...STARTED, at: '1926-11-02T14:03:12Z' }],
      'events[0].at: must lie between the years 2000 and 2100',
    ],
    ['no physician', [{ ...JOINED, physicianId: undefined }], 'events[0].physicianId: is missing'],
    [
      'an unknown location',
      [{ ...JOINED, location: 'at home' }],
      'events[0].location: must be one of in-room, in-facility, remote',
    ],
    [
      'a field of another type',
      [{ ...STARTED, reason: 'x' }],
      'events[0].reason: is no field that belongs here',
    ],
    [
      'an id that was used',
      [JOINED, { ...STARTED, id: 'e1' }],
      'events[1].id: is the id of events[0] already',
    ],
    [
      'an end before the start',
      [STARTED, { ...ENDED, at: JOINED.at }],
      'events[1].at: lies before the start of monitoring',
    ],
    [
      'a second start',
      [STARTED, { ...STARTED, id: 'e9', at: ENDED.at }],
      'events[1].at: starts monitoring that was started already: use monitoring.resumed',
    ],
    [
      'a leave of someone who never joined',
      [STARTED, { id: 'e4', type: 'physician.left', at: ENDED.at, physicianId: 'dr-b' }],
      'events[1].at: lies before the physician joined the case, or they never did',
    ],
    [
      'an event that was stored before it happened',
      [{ ...STARTED, recordedAt: JOINED.at }],
      'events[0].recordedAt: lies before the event itself',
    ],
    [
      'two people for one event',
      [{ ...STARTED, actor: { userId: 'tech-2' } }],
      'events[0].userId: names another person than actor does',
    ],
    [
      'an amendment of nothing',
      [
        {
          id: 'e4',
          type: 'time.amended',
          at: ENDED.at,
          eventId: 'e7',
          correction: { kind: 'withdrawn' },
          reason: 'x',
        },
      ],
      'events[0].eventId: names no earlier event of this case whose time counts',
    ],
    [
      'a case that is scheduled in the middle',
      [STARTED, { ...caseObject().case, id: 'e4', type: 'case.scheduled', at: ENDED.at }],
      'events[1].type: must be the first event of its case',
    ],
    [
      'a change to an unknown payer profile',
      [{ id: 'e4', type: 'case.detailsChanged', at: ENDED.at, payerProfile: 'blue' }],
      'events[0].payerProfile: is no payer profile that is known here',
    ],
  ])('%s', (_what, events, problem) => {
    expect(problemsWith(...events)).toEqual([problem]);
  });
});

describe('no problem is', () => {
  const left = { id: 'e4', type: 'physician.left', at: ENDED.at, physicianId: 'dr-a' };

  it.each<[string, object[]]>([
    ['a case without a start, which is a finding', [JOINED, ENDED]],
    [
      'a second stop or leave, of which the fold takes the earlier',
      [JOINED, STARTED, ENDED, { ...ENDED, id: 'e5' }, left, { ...left, id: 'e6' }],
    ],
    [
      'a second start that was logged without knowing of the first',
      [
        JOINED,
        { ...STARTED, recordedAt: ENDED.at, source: 'late' },
        { ...STARTED, id: 'e4', at: '2026-11-02T14:03:20.000Z', source: 'tap' },
        { ...STARTED, id: 'e5', at: '2026-11-02T15:03:20.000Z', recordedAt: ENDED.at, source: 'late' },
        ENDED,
      ],
    ],
    [
      'an impossible time that was withdrawn',
      [
        JOINED,
        STARTED,
        { ...ENDED, at: JOINED.at },
        {
          id: 'e4',
          type: 'time.amended',
          at: ENDED.at,
          eventId: 'e3',
          correction: { kind: 'withdrawn' },
          reason: 'Slip',
        },
        { ...ENDED, id: 'e5' },
      ],
    ],
  ])('%s', (_what, events) => {
    expect(problemsWith(...events)).toEqual([]);
  });
});
