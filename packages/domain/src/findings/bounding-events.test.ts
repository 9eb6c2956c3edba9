import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../case/evolve.ts';
import { counting, type TimedEntry } from '../case/timed-entry.ts';
import { isOfClock } from '../case/track.ts';
import { caseId } from '../ids.ts';
import { anyLog } from '../testing/any-log.ts';
import { at, CaseStory } from '../testing/case-story.ts';
import { ADA, LINDQVIST, OKAFOR } from '../testing/people.ts';
import { anySpans } from '../testing/spans.ts';
import { addMilliseconds } from '../time/instant.ts';
import type { Spans } from '../time/span.ts';
import { boundingEvents } from './bounding-events.ts';

const typesOf = (entries: readonly TimedEntry[], spans: Spans, concerns: (entry: TimedEntry) => boolean) => {
  const ids = new Set(boundingEvents(entries, spans, concerns));
  return entries.filter(({ eventId }) => ids.has(eventId)).map(({ type }) => type);
};

test('a span rests on what came last before it, what came within it, and what came first after it', () => {
  const { entries } = CaseStory.scheduled()
    .does(ADA, { type: 'startMonitoring' }, '08:00:00')
    .does(ADA, { type: 'interruptMonitoring' }, '08:10:00')
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '08:15:00')
    .does(ADA, { type: 'resumeMonitoring' }, '08:20:00')
    .does(ADA, { type: 'interruptMonitoring' }, '08:30:00')
    .does(ADA, { type: 'resumeMonitoring' }, '08:40:00')
    .does(ADA, { type: 'endMonitoring' }, '09:00:00').state;
  const ordered = counting(entries);
  expect(typesOf(ordered, [{ start: at('08:10:00'), end: at('08:30:00') }], isOfClock)).toEqual([
    'monitoring.interrupted',
    'monitoring.resumed',
    'monitoring.interrupted',
  ]);
  expect(typesOf(ordered, [{ start: at('08:05:00'), end: at('08:06:00') }], () => true)).toEqual([
    'technologist.joined',
    'monitoring.started',
    'monitoring.interrupted',
    'physician.joined',
  ]);
  expect(typesOf(ordered, [], () => true)).toEqual([]);
});

const hasTrack: Readonly<Record<string, (entry: TimedEntry) => boolean>> = {
  clock: ({ type }) => type.startsWith('monitoring.'),
  attention: ({ type }) => type === 'attention.given',
  presence: ({ type }) => type.startsWith('physician.'),
  technologist: ({ type }) => type.startsWith('technologist.'),
};

const personOf = (entry: TimedEntry): string =>
  'physicianId' in entry ? entry.physicianId : 'technologistId' in entry ? entry.technologistId : '';

test('for any entries and spans it is what looking at each span by itself finds', () => {
  const begins = at('08:00:00');
  fc.assert(
    fc.property(anyLog, anySpans, (log, offsets) => {
      const scheduled = CaseStory.scheduled().events;
      const entries = counting(fold(caseId('C-1'), [...scheduled, ...log])?.entries ?? []);
      const spans = offsets.map(({ start, end }) => ({
        start: addMilliseconds(begins, start),
        end: addMilliseconds(begins, end),
      }));
      const concerns = (entry: TimedEntry): boolean => personOf(entry) !== LINDQVIST.userId;
      const expected = new Set<TimedEntry>();
      for (const one of entries.filter(concerns)) {
        const isOfTrack = Object.values(hasTrack).find((has) => has(one)) ?? (() => false);
        const track = entries.filter((entry) => isOfTrack(entry) && personOf(entry) === personOf(one));
        for (const { start, end } of spans) {
          const opens = track.findLast((entry) => entry.at <= start);
          const closes = track.find((entry) => entry.at >= end);
          if (one === opens || one === closes || (start < one.at && one.at < end)) expected.add(one);
        }
      }
      expect(boundingEvents(entries, spans, concerns)).toEqual(
        entries.filter((entry) => expected.has(entry)).map(({ eventId }) => eventId),
      );
    }),
  );
});
