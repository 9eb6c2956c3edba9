import { describe, expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { withBaselines } from '../testing/counted-time.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { mendableFindings } from './mendable-findings.ts';

const START = { type: 'startMonitoring' } as const;
const JOIN = { type: 'joinCase', location: 'in-room' } as const;

const found = (when: string, ...stories: readonly [CaseStory, ...CaseStory[]]) =>
  mendableFindings(
    stories.map(({ state }) => ({ state, profile: CPT })),
    stories[0].id,
    at(when),
  );
const codes = (when: string, ...stories: readonly [CaseStory, ...CaseStory[]]) =>
  found(when, ...stories).map(({ code }) => code);

describe('while a case runs', () => {
  const started = () => withBaselines('A').does(ADA, START, '08:00:00');

  test('that nobody reads it can be mended, with the seconds until now', () => {
    expect(found('08:25:00', started())).toMatchObject([{ code: 'no-physician', seconds: 1_500 }]);
  });

  test('a gap that is over cannot', () => {
    expect(codes('09:00:00', started().does(OKAFOR, JOIN, '08:25:00'))).toEqual([]);
  });

  test('that nobody runs it can be mended', () => {
    const story = started()
      .does(OKAFOR, JOIN, '08:00:00')
      .does(ADA, { type: 'leaveAsTechnologist' }, '08:30:00');
    expect(found('08:40:00', story)).toMatchObject([{ code: 'no-technologist', seconds: 600 }]);
    expect(codes('08:50:00', story.does(BEN, { type: 'joinAsTechnologist' }, '08:45:00'))).toEqual([]);
  });

  test('nothing of attendance is asked for while the clock is interrupted', () => {
    expect(codes('08:30:00', started().does(ADA, { type: 'interruptMonitoring' }, '08:25:00'))).toEqual([]);
  });

  test('a change that the surgeon was not told of can be mended', () => {
    const story = started()
      .does(OKAFOR, JOIN, '08:00:00')
      .does(ADA, { type: 'logSignalChange', modality: 'SSEP', description: 'Down by half' }, '08:10:00');
    expect(codes('08:11:00', story)).toEqual(['no-report-to-surgeon']);
    expect(
      codes('08:12:00', story.does(ADA, { type: 'notifySurgeon', message: 'SSEP down' }, '08:11:00')),
    ).toEqual([]);
  });

  test('a missing baseline can be mended', () => {
    const story = CaseStory.scheduled('A').does(OKAFOR, JOIN, '07:00:00').does(ADA, START, '08:00:00');
    expect(codes('08:10:00', story)).toEqual(['no-baseline']);
  });

  test('a physician who is in another OR too is told', () => {
    const other = CaseStory.scheduled('B', { ...MERCY, room: 'OR 9' })
      .does(OKAFOR, JOIN, '08:00:00')
      .does(BEN, START, '08:05:00');
    expect(codes('08:10:00', started().does(OKAFOR, JOIN, '08:00:00'), other)).toEqual(['two-rooms']);
  });

  test('a physician who was in another OR and is there no more cannot be mended', () => {
    const other = () =>
      CaseStory.scheduled('B', { ...MERCY, room: 'OR 9' })
        .does(OKAFOR, JOIN, '08:00:00')
        .does(BEN, START, '08:05:00');
    const here = started().does(OKAFOR, JOIN, '08:00:00');
    const remote = { type: 'moveTo', location: 'remote' } as const;
    expect(codes('08:20:00', here, other().does(OKAFOR, remote, '08:10:00'))).toEqual([]);
    expect(codes('08:20:00', here, other().does(BEN, { type: 'interruptMonitoring' }, '08:10:00'))).toEqual(
      [],
    );
  });

  test('a technologist who runs another case too is told, until they leave one', () => {
    const other = () => CaseStory.scheduled('B', { ...MERCY, room: 'OR 9' }).does(ADA, START, '08:05:00');
    const here = started().does(OKAFOR, JOIN, '08:00:00');
    expect(found('08:10:00', here, other())).toMatchObject([
      { code: 'two-rooms', technologistId: ADA.userId, seconds: 300 },
    ]);
    const left = other().does(ADA, { type: 'leaveAsTechnologist' }, '08:12:00');
    expect(codes('08:20:00', here, left)).toEqual([]);
  });

  test('a surgeon who reads the case is told, until they leave it', () => {
    const story = CaseStory.scheduled('A', { ...MERCY, modalities: [], surgeonId: OKAFOR.userId })
      .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'present' }, '07:50:00')
      .does(OKAFOR, JOIN, '08:00:00')
      .does(ADA, START, '08:00:00');
    expect(codes('08:10:00', story)).toEqual(['physician-is-surgeon']);
    story.does(LINDQVIST, JOIN, '08:11:00').does(OKAFOR, { type: 'leaveCase' }, '08:12:00');
    expect(codes('08:20:00', story)).toEqual([]);
  });
});

test('before the start what is missing in the documentation is told, and no baseline asked for', () => {
  const { orderedBy: _, ...withoutOrder } = MERCY;
  expect(codes('07:00:00', CaseStory.scheduled('A', withoutOrder))).toEqual(['no-order']);
});

test('nothing is told of a case that has ended, was cancelled, or is not in the world', () => {
  const { orderedBy: __, ...unordered } = MERCY;
  const ended = CaseStory.scheduled('A', unordered)
    .does(ADA, START, '08:00:00')
    .does(ADA, { type: 'endMonitoring' }, '09:00:00');
  expect(codes('12:00:00', ended)).toEqual([]);
  const { orderedBy: _, ...withoutOrder } = MERCY;
  const cancelled = CaseStory.scheduled('A', withoutOrder).does(
    ADA,
    { type: 'cancelCase', reason: 'Put off' },
    '07:00:00',
  );
  expect(codes('07:30:00', cancelled)).toEqual([]);
  expect(mendableFindings([], cancelled.id, at('08:00:00'))).toEqual([]);
});
