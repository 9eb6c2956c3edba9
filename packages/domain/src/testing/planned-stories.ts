import fc from 'fast-check';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { at, CaseStory, MERCY } from './case-story.ts';
import { ADA, OKAFOR } from './people.ts';

/** The instant at which these cases are as they are. */
export const NOW = at('10:00:00');

/** When a case is on the schedule, as clock times; absent means that nobody planned it. */
interface Plan {
  readonly start?: string;
  readonly end?: string;
}

/** On the schedule, and nobody reads it. */
export const planned = (id: string, { start, end }: Plan = {}): CaseStory =>
  CaseStory.scheduled(id, {
    ...MERCY,
    ...(start === undefined ? {} : { scheduledStart: at(start) }),
    ...(end === undefined ? {} : { scheduledEnd: at(end) }),
  });

/** On the schedule, and Okafor has joined it. */
export const joined = (id: string, plan?: Plan): CaseStory =>
  planned(id, plan).does(OKAFOR, { type: 'joinCase', location: 'remote' }, '07:00:00');

export const running = (id: string, plan?: Plan, since = '08:00:00'): CaseStory =>
  joined(id, plan).does(ADA, { type: 'startMonitoring' }, since);

export const interrupted = (id: string, plan?: Plan): CaseStory =>
  running(id, plan).does(ADA, { type: 'interruptMonitoring' }, '09:50:00');

export const ended = (id: string, plan?: Plan): CaseStory =>
  running(id, plan).does(ADA, { type: 'endMonitoring' }, '09:30:00');

export const left = (id: string, plan?: Plan): CaseStory =>
  running(id, plan).does(OKAFOR, { type: 'leaveCase' }, '09:30:00');

const anyQuarter = (from: number, to: number) =>
  fc.option(
    fc.integer({ min: from * 4, max: to * 4 }).map((quarter) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}:00`;
    }),
    { nil: undefined },
  );

const anyPlan: fc.Arbitrary<Plan> = fc
  .tuple(anyQuarter(7, 15), anyQuarter(8, 18))
  .map(([start, end]) => ({ ...(start && { start }), ...(end && { end }) }));

/** Cases in any of the ways in which they can stand at `NOW`, with any plan or none, on whole quarters of an hour. */
export const anyPlannedStories: fc.Arbitrary<readonly CaseStory[]> = fc
  .array(fc.tuple(fc.constantFrom(planned, joined, running, interrupted, ended, left), anyPlan), {
    maxLength: 7,
  })
  .map((cases) => cases.map(([story, plan], index) => story(`C-${index}`, plan)));

/** Every quarter of an hour from `NOW` to eight hours later. */
export const QUARTERS: readonly Instant[] = Array.from({ length: 33 }, (_, index) =>
  addMilliseconds(NOW, index * 15 * 60_000),
);
