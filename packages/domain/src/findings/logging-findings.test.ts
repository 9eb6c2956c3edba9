import { describe, expect, test } from 'vitest';
import { CPT } from '../billing/shipped-profiles.ts';
import { computeRecords } from '../record/compute-records.ts';
import { at, type CaseStory } from '../testing/case-story.ts';
import { readFrom, withBaselines } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { milliseconds } from '../time/instant.ts';
import type { Finding, FindingCode } from './finding.ts';

const find = (code: FindingCode, { state }: CaseStory): Finding | undefined =>
  computeRecords([{ state, profile: CPT }], at('13:00:00'))[0]?.findings.find(
    (finding) => finding.code === code,
  );

const twoHours = (): CaseStory => readFrom('A', '08:00:00', '10:00:00');
const started = (): CaseStory => withBaselines('A').does(ADA, { type: 'startMonitoring' }, '08:00:00');

describe('how times were logged', () => {
  test('entered-by-hand names the times that somebody typed', () => {
    const story = twoHours().does(OKAFOR, { type: 'leaveCase' }, '09:59:00', {
      arrives: '12:00:00',
      source: 'hand',
    });
    const finding = find('entered-by-hand', story);
    expect(finding).toMatchObject({ severity: 'warning', eventIds: [story.events.at(-1)?.id] });
    expect(finding?.message).toBe('1 time was typed by a person, not logged as they happened.');
    expect(find('late', story)).toBeUndefined();
  });

  test('late has the longest delay, in seconds that have begun', () => {
    const story = twoHours()
      .does(OKAFOR, { type: 'giveAttention' }, '08:10:00', { arrives: '08:10:30' })
      .does(OKAFOR, { type: 'giveAttention' }, '09:00:00', { arrives: '09:01:00.001' });
    expect(find('late', story)).toMatchObject({ severity: 'warning', seconds: 61 });
    expect(find('late', story)?.eventIds).toHaveLength(2);
    expect(find('late', story)?.message).toBe(
      '2 times were tapped without a connection and stored later: up to 1 min 1 s later, exact to ± 0.1 s.',
    );
    expect(find('entered-by-hand', story)).toBeUndefined();
  });

  test('amended names the time that was corrected', () => {
    const story = started().does(ADA, { type: 'endMonitoring' }, '09:00:00');
    const stop = story.events.at(-1);
    if (stop === undefined) throw new Error('nothing was stored');
    expect(find('amended', story)).toBeUndefined();
    story.does(ADA, { type: 'takeBackEnd', eventId: stop.id }, '09:00:05');
    expect(find('amended', story)).toMatchObject({
      severity: 'warning',
      eventIds: [stop.id, story.events.at(-1)?.id],
    });
  });

  test('what was written down counts as well: a signal change that was typed, a baseline that came late', () => {
    const change = { type: 'logSignalChange', modality: 'SSEP', description: 'Down by half' } as const;
    const story = started()
      .does(ADA, { type: 'enterByHand', entry: change, at: at('08:30:00'), reason: 'Hands full' }, '09:00:00')
      .does(ADA, { type: 'recordBaseline', modality: 'EMG', quality: 'present' }, '08:20:00', {
        arrives: '08:25:00',
      });
    const [typed, late] = story.events.slice(-2);
    expect(find('entered-by-hand', story)).toMatchObject({ eventIds: [typed?.id], seconds: 1_800 });
    expect(find('late', story)).toMatchObject({ eventIds: [late?.id], seconds: 300 });
  });

  test('amended names every correction of a time', () => {
    const story = started().does(ADA, { type: 'endMonitoring' }, '09:00:00');
    const stop = story.events.at(-1);
    if (stop === undefined) throw new Error('nothing was stored');
    for (const time of ['09:10:00', '09:05:00']) {
      const correction = { kind: 'moved', to: at(time) } as const;
      story.does(
        ADA,
        { type: 'amendTime', eventId: stop.id, correction, reason: 'By the recording' },
        '10:00:00',
      );
    }
    expect(find('amended', story)?.eventIds).toEqual([
      stop.id,
      ...story.events.slice(-2).map(({ id }) => id),
    ]);
  });
});

describe('inexact', () => {
  const stopped = (atErrorMs: number): CaseStory =>
    started().does(ADA, { type: 'endMonitoring' }, '09:00:00', { atErrorMs: milliseconds(atErrorMs) });

  test('tells of times that count and are not exact to a second', () => {
    const story = stopped(2_350);
    expect(find('inexact', story)).toEqual({
      code: 'inexact',
      severity: 'note',
      message:
        '1 time that counts is exact only to ± 2.4 s, as the device could not compare its clock better with the server’s.',
      eventIds: [story.events.at(-1)?.id],
    });
    expect(find('inexact', stopped(1_000))).toBeUndefined();
  });

  test('does not tell of what was withdrawn, or corrected by a person since', () => {
    for (const correction of [{ kind: 'withdrawn' }, { kind: 'moved', to: at('09:05:00') }] as const) {
      const story = stopped(5_000);
      const eventId = story.events.at(-1)?.id;
      if (eventId === undefined) throw new Error('nothing was stored');
      story.does(ADA, { type: 'amendTime', eventId, correction, reason: 'By the recording' }, '10:00:00');
      expect(find('inexact', story)).toBeUndefined();
    }
  });
});
