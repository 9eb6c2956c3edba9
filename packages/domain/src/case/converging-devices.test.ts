import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CaseStory } from '../testing/case-story.ts';
import { ADA, OKAFOR } from '../testing/people.ts';
import { afterArrival, offlineTaps } from '../testing/two-devices.ts';
import { instant } from '../time/instant.ts';
import type { CaseState } from './case-state.ts';
import { turnsOf } from './clock.ts';
import { counting } from './timed-entry.ts';

const scheduled = (): CaseStory => CaseStory.scheduled();
const running = (): CaseStory =>
  CaseStory.scheduled()
    .does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:50:00')
    .does(ADA, { type: 'startMonitoring' }, '08:00:00');

const anyTurns = fc.array(fc.boolean(), { minLength: 1, maxLength: 28 });

const BEGINNINGS = [
  ['before the start', scheduled],
  ['while the clock ran', running],
] as const;

/**
 * What does not depend on the order in which entries came. Technologists do, in one way: a start brings the joining of its technologist
 * along unless they were there, as far as was known when it arrived.
 */
const seen = ({ clock, attendance }: CaseState) => ({
  clock,
  attendance: attendance.toSorted((a, b) => a.start - b.start || (a.physicianId < b.physicianId ? -1 : 1)),
});

test.each(BEGINNINGS)(
  'two devices that were cut off %s come to the same case, in whatever order their taps arrive',
  (_, before) => {
    let contradicted = 0;
    fc.assert(
      fc.property(
        offlineTaps(before, 0),
        offlineTaps(before, 1),
        anyTurns,
        anyTurns,
        (one, two, turns, others) => {
          // Every tap is kept: `afterArrival` throws where one is refused.
          const state = afterArrival(before(), [one, two], turns);
          expect(seen(state)).toEqual(seen(afterArrival(before(), [one, two], others)));
          const ofClock = state.entries.filter(({ type }) => type.startsWith('monitoring.'));
          if (turnsOf(counting(state.entries)).length < ofClock.length) contradicted++;
        },
      ),
      { numRuns: 300 },
    );
    expect(contradicted).toBeGreaterThan(30);
  },
);

test.each(BEGINNINGS)(
  'cut off %s: after the earliest stop nothing counts unless a resume follows',
  (_, before) => {
    let stopped = 0;
    fc.assert(
      fc.property(offlineTaps(before, 0), offlineTaps(before, 1), anyTurns, (one, two, turns) => {
        const { entries, clock } = afterArrival(before(), [one, two], turns);
        const ordered = counting(entries);
        const stops = ordered.filter(({ type }) => type === 'monitoring.ended');
        for (const { at } of stops) {
          const resumed = ordered.find((entry) => entry.type === 'monitoring.resumed' && entry.at > at);
          const next = resumed?.at ?? instant(8.64e15);
          for (const span of clock.spans) expect(span.start >= next || span.end <= at).toBe(true);
          stopped++;
        }
      }),
      { numRuns: 300 },
    );
    expect(stopped).toBeGreaterThan(50);
  },
);
