import { describe, expect, test } from 'vitest';
import type { PayerProfile } from '../billing/payer-profile.ts';
import { CPT, MEDICARE } from '../billing/shipped-profiles.ts';
import type { CaseEventType } from '../case/events.ts';
import type { EventId } from '../ids.ts';
import { computeRecords } from '../record/compute-records.ts';
import { at, type CaseStory } from '../testing/case-story.ts';
import { readFrom, withBaselines } from '../testing/counted-time.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import type { Finding, FindingCode } from './finding.ts';

/** The findings of the first of these cases. */
function findingsOf(stories: readonly CaseStory[], profile: PayerProfile = CPT): readonly Finding[] {
  const world = stories.map(({ state }) => ({ state, profile }));
  return computeRecords(world, at('13:00:00'))[0]?.findings ?? [];
}

const find = (code: FindingCode, ...stories: CaseStory[]): Finding | undefined =>
  findingsOf(stories).find((finding) => finding.code === code);

/** The ids of the events of these types, in the order in which they were logged. */
const idsOf = (story: CaseStory, ...types: readonly CaseEventType[]): EventId[] =>
  story.events.filter(({ type }) => types.includes(type)).map(({ id }) => id);

const late = { arrives: '12:00:00' };
const twoHours = (id = 'A'): CaseStory => readFrom(id, '08:00:00', '10:00:00');
const scheduled = (): CaseStory => withBaselines('A');
const started = (): CaseStory => scheduled().does(ADA, { type: 'startMonitoring' }, '08:00:00');

test('two hours that one physician read remotely, logged as they happened, have no finding', () => {
  expect(findingsOf([twoHours()])).toEqual([]);
});

describe('not-started and not-ended', () => {
  const startAndEnd = (story: CaseStory) =>
    findingsOf([story]).flatMap(({ code }) => (code.startsWith('not-') ? [code] : []));

  test('a case of which only the schedule is known has neither start nor end', () => {
    expect(findingsOf([scheduled()])).toMatchObject([
      { code: 'not-started', severity: 'error' },
      { code: 'not-ended', severity: 'error' },
    ]);
  });

  test('a clock that runs or is interrupted has no end', () => {
    expect(startAndEnd(started())).toEqual(['not-ended']);
    const interrupted = started().does(ADA, { type: 'interruptMonitoring' }, '08:30:00');
    expect(startAndEnd(interrupted)).toEqual(['not-ended']);
  });

  test('a clock that was resumed after its end has no end', () => {
    expect(startAndEnd(twoHours().does(ADA, { type: 'resumeMonitoring' }, '10:30:00'))).toEqual([
      'not-ended',
    ]);
  });

  test('an end that was taken back is none', () => {
    const story = started().does(ADA, { type: 'endMonitoring' }, '09:00:00');
    const stop = story.events.at(-1);
    if (stop === undefined) throw new Error('nothing was stored');
    expect(startAndEnd(story)).toEqual([]);
    expect(startAndEnd(story.does(ADA, { type: 'takeBackEnd', eventId: stop.id }, '09:00:05'))).toEqual([
      'not-ended',
    ]);
  });

  test('a cancelled case needs neither', () => {
    const cancelled = scheduled().does(ADA, { type: 'cancelCase', reason: 'Put off' }, '07:00:00');
    expect(findingsOf([cancelled])).toEqual([]);
  });
});

test('no-physician has the seconds that nobody attended', () => {
  const story = twoHours().does(OKAFOR, { type: 'leaveCase' }, '09:58:59.500', late);
  expect(find('no-physician', story)).toMatchObject({ severity: 'error', seconds: 60 });
  const unread = started().does(ADA, { type: 'endMonitoring' }, '09:00:00');
  expect(find('no-physician', unread)?.seconds).toBe(3_600);
});

test('no-physician is raised for less than a second too', () => {
  expect(
    find('no-physician', twoHours().does(OKAFOR, { type: 'leaveCase' }, '09:59:59.500', late)),
  ).toMatchObject({
    seconds: 0,
  });
});

describe('over-limit', () => {
  const fourth = readFrom('D', '09:00:00', '09:20:00');

  test('has the seconds above the limit, the physician and the other cases', () => {
    expect(find('over-limit', twoHours(), twoHours('C'), twoHours('B'), fourth)).toEqual({
      code: 'over-limit',
      severity: 'error',
      message:
        'For 20 min the physician read up to 4 cases at once; the limit is 3. Check the reason that was given.',
      seconds: 1_200,
      physicianId: OKAFOR.userId,
      with: ['B', 'C', 'D'],
      eventIds: idsOf(twoHours(), 'physician.joined', 'monitoring.started', 'monitoring.ended'),
    });
  });

  test('is not raised at the limit, nor where cases only touch', () => {
    expect(find('over-limit', twoHours(), twoHours('B'), twoHours('C'))).toBeUndefined();
    const after = readFrom('D', '10:00:00', '11:00:00');
    expect(find('over-limit', twoHours(), twoHours('B'), twoHours('C'), after)).toBeUndefined();
  });

  test('says that the time is not billed where the profile excludes it', () => {
    const profile: PayerProfile = { ...CPT, concurrency: { limit: 1, over: 'exclude' } };
    const [finding] = findingsOf([fourth, twoHours()], profile);
    expect(finding?.message).toContain('the limit is 1. This time is not billed.');
  });
});

test('two-codes has the seconds of the code that is not billed', () => {
  const moved = twoHours().does(OKAFOR, { type: 'moveTo', location: 'in-room' }, '08:30:00', late);
  expect(find('two-codes', moved)).toMatchObject({ severity: 'error', seconds: 1_800 });
  expect(find('two-codes', moved)?.message).toContain('95941');
  expect(findingsOf([moved], { ...CPT, codesPerCase: 'any' }).map(({ code }) => code)).not.toContain(
    'two-codes',
  );
});

test('interrupted has the seconds between start and end that were not monitored', () => {
  const story = twoHours()
    .does(ADA, { type: 'interruptMonitoring' }, '08:30:00', late)
    .does(ADA, { type: 'resumeMonitoring' }, '08:45:30', late);
  expect(find('interrupted', story)).toMatchObject({ severity: 'note', seconds: 930 });
});

test('below-threshold has the seconds that make no unit', () => {
  const short = readFrom('A', '08:00:00', '08:30:59');
  expect(findingsOf([short])).toEqual([
    {
      code: 'below-threshold',
      severity: 'note',
      message: '30 min 59 s make no unit of 95941; the first needs 31 min.',
      seconds: 1_859,
      timeClass: 'outside',
      physicianId: OKAFOR.userId,
      eventIds: idsOf(short, 'physician.joined', 'monitoring.started', 'monitoring.ended'),
    },
  ]);
  expect(findingsOf([readFrom('A', '08:00:00', '08:31:00')])).toEqual([]);
});

test('units-capped tells of a unit for which the day has no time', () => {
  const [eight, nine] = [readFrom('A', '08:00:00', '08:08:00'), readFrom('B', '09:00:00', '09:09:00')];
  expect(findingsOf([eight, nine], MEDICARE)).toMatchObject([
    { code: 'units-capped', severity: 'note', physicianId: OKAFOR.userId },
  ]);
  expect(findingsOf([nine, eight], MEDICARE)).toEqual([]);
});
