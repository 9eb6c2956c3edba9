import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MEDICARE } from '../billing/shipped-profiles.ts';
import { anyDay, CASE_COUNT } from '../testing/any-day.ts';
import { at, CaseStory, MERCY } from '../testing/case-story.ts';
import { between, readFrom } from '../testing/counted-time.ts';
import { Day } from '../testing/day.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { recordOf } from '../testing/records.ts';
import { intersection, normalized, type Span, totalMilliseconds } from '../time/span.ts';
import { computeRecords } from './compute-records.ts';

const late = { arrives: '12:00:00' };
const ids = ({ events }: CaseStory, ...types: string[]) =>
  events.filter(({ type }) => types.includes(type)).map(({ id }) => id);

describe('what a record says of a physician', () => {
  test('is the concurrency of each stretch, with whom, and where attention was', () => {
    const stories = [
      readFrom('A', '08:00:00', '10:00:00'),
      readFrom('B', '08:30:00', '09:00:00').does(OKAFOR, { type: 'giveAttention' }, '08:45:00', late),
    ];
    const [record] = computeRecords(stories.map(({ state }) => ({ state, profile: MEDICARE })));
    expect(record?.physicians[0]?.concurrency).toEqual([
      { ...between('08:00:00', '08:30:00'), level: 1, with: [] },
      { ...between('08:30:00', '09:00:00'), level: 2, with: ['B'] },
      { ...between('09:00:00', '10:00:00'), level: 1, with: [] },
    ]);
    expect(record?.physicians[0]?.attention).toEqual([
      between('08:00:00', '08:30:00'),
      between('09:00:00', '10:00:00'),
    ]);
  });

  test('parts stretches of one level in which the other case is another', () => {
    const stories = [
      readFrom('A', '08:00:00', '10:00:00'),
      readFrom('B', '08:00:00', '09:00:00'),
      readFrom('C', '09:00:00', '10:00:00'),
    ];
    const [record] = computeRecords(stories.map(({ state }) => ({ state, profile: MEDICARE })));
    expect(record?.physicians[0]?.concurrency.map((step) => step.with)).toEqual([['B'], ['C']]);
  });
});

test('a line names the entries of the clock and of its physician, and no others', () => {
  const story = readFrom('A', '08:00:00', '10:00:00')
    .does(LINDQVIST, { type: 'joinCase', location: 'remote' }, '09:00:00', late)
    .does(OKAFOR, { type: 'giveAttention' }, '08:10:00', late);
  const { lines } = recordOf(story, '13:00:00');
  const clock = ids(story, 'monitoring.started', 'monitoring.ended');
  const [joined = '', other = ''] = ids(story, 'physician.joined');
  expect(lines.map(({ trace }) => new Set(trace.eventIds))).toEqual([
    new Set([...clock, other]),
    new Set([...clock, joined, ...ids(story, 'attention.given')]),
  ]);
});

test('the documentation has baselines, changes, reports, attestations and who ran the monitoring', () => {
  const story = CaseStory.scheduled('A', { ...MERCY, modalities: ['SSEP'] })
    .does(ADA, { type: 'recordBaseline', modality: 'SSEP', quality: 'reduced' }, '07:30:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(BEN, { type: 'joinAsTechnologist' }, '08:30:00')
    .does(ADA, { type: 'leaveAsTechnologist' }, '08:31:00')
    .does(BEN, { type: 'logSignalChange', modality: 'SSEP', side: 'left', description: 'Down' }, '08:40:00')
    .does(BEN, { type: 'notifySurgeon', message: 'SSEP is down', answer: 'Traction released' }, '08:41:00')
    .does(BEN, { type: 'endMonitoring' }, '09:00:00');
  story.store(
    [
      {
        type: 'record.attested',
        payload: { meaning: 'I read this case' },
        at: at('09:30:00'),
        atErrorMs: story.events[0]?.atErrorMs ?? 0,
        source: 'tap',
        actor: OKAFOR,
      } as Parameters<CaseStory['store']>[0][number],
    ],
    at('09:30:00'),
  );
  const { documentation } = recordOf(story, '13:00:00');
  expect(documentation).toMatchObject({
    baselines: [
      { modality: 'SSEP', quality: 'reduced', at: at('07:30:00'), actorId: ADA.userId, source: 'tap' },
    ],
    changes: [
      { modality: 'SSEP', side: 'left', description: 'Down', eventId: ids(story, 'signal.changed')[0] },
    ],
    reports: [{ message: 'SSEP is down', answer: 'Traction released', at: at('08:41:00') }],
    attestations: [{ meaning: 'I read this case', actorId: OKAFOR.userId }],
  });
  expect(documentation.technologists).toEqual([
    { technologistId: ADA.userId, spans: [between('08:00:00', '08:31:00')] },
    { technologistId: BEN.userId, spans: [between('08:30:00', '09:00:00')] },
  ]);
});

test('on any day every finding and line rests on events of its own case, and names other cases of the world', () => {
  let findings = 0;
  fc.assert(
    fc.property(anyDay(), (steps) => {
      const day = new Day(CASE_COUNT);
      for (const step of steps) day.takes(step);
      const cases = new Set<string>(day.states.map(({ id }) => id));
      for (const record of computeRecords(day.world, day.now)) {
        const own = new Set(day.stories.find(({ id }) => id === record.caseId)?.events.map(({ id }) => id));
        for (const { eventIds } of record.lines.map(({ trace }) => trace)) {
          expect(eventIds.length).toBeGreaterThan(1);
          for (const id of eventIds) expect(own).toContain(id);
        }
        for (const finding of record.findings) {
          findings++;
          for (const id of finding.eventIds) expect(own).toContain(id);
          expect(new Set(finding.eventIds).size).toBe(finding.eventIds.length);
          for (const other of finding.with ?? []) {
            expect(cases).toContain(other);
            expect(other).not.toBe(record.caseId);
          }
        }
      }
    }),
  );
  expect(findings).toBeGreaterThan(100);
});

const covered = (spans: readonly Span[]) => normalized(spans).map(({ start, end }) => ({ start, end }));

test('on any day concurrency covers the attended time, and attention lies within it', () => {
  fc.assert(
    fc.property(anyDay(), (steps) => {
      const day = new Day(CASE_COUNT);
      for (const step of steps) day.takes(step);
      for (const { physicians } of computeRecords(day.world, day.now)) {
        for (const { spans, concurrency, attention, peakConcurrency } of physicians) {
          expect(covered(concurrency)).toEqual(covered(spans));
          expect(totalMilliseconds(concurrency)).toBe(totalMilliseconds(spans));
          expect(Math.max(...concurrency.map(({ level }) => level))).toBe(peakConcurrency);
          expect(intersection(attention, normalized(spans))).toEqual(attention);
          for (const step of concurrency) expect(step.with).toHaveLength(step.level - 1);
        }
      }
    }),
  );
});
