import { fold } from '../case/evolve.ts';
import type { CaseId } from '../ids.ts';
import type { ProfiledCase } from '../record/compute-records.ts';
import type { ToldCase } from './second-by-second.ts';
import type { ProfileOfState } from './small-profiles.ts';

/** The cases of a day, as their logs tell them and as records are computed from them. */
export interface ToldDay {
  readonly stories: readonly ToldCase[];
  readonly world: readonly ProfiledCase[];
}

/** The day that these logs make. */
export const toldDay = (stories: readonly ToldCase[], profileOf: ProfileOfState): ToldDay => ({
  stories,
  world: stories.flatMap(({ id, events }) => {
    const state = fold(id, events);
    return state === undefined ? [] : [{ state, profile: profileOf(state) }];
  }),
});

/** The day without one of its cases. */
export const without = ({ stories, world }: ToldDay, caseId: CaseId): ToldDay => ({
  stories: stories.filter(({ id }) => id !== caseId),
  world: world.filter(({ state }) => state.id !== caseId),
});

const INSTANTS = new Set([
  ...['at', 'recordedAt', 'loggedAt', 'start', 'end', 'startedAt', 'endedAt', 'asOf'],
  ...['scheduledStart', 'from', 'to'],
]);

/** Logs, or records, with every instant in them moved by as much. */
export const moved = <T>(plain: T, ms: number): T =>
  JSON.parse(JSON.stringify(plain), (key, value: unknown) =>
    INSTANTS.has(key) && typeof value === 'number' ? value + ms : value,
  );

/** Logs with every facility in a time zone whose clock never changes. */
export const inUtc = <T>(logs: T): T =>
  JSON.parse(JSON.stringify(logs), (key, value: unknown) => (key === 'timeZone' ? 'UTC' : value));

/**
 * A log whose countable instants arrived in another order: of two at one instant the first stays the first, and whatever else
 * was logged comes after them, as it was.
 */
export function inOtherOrder({ id, events }: ToldCase, keyOf: (at: number) => number): ToldCase {
  const isTimed = ({ type }: ToldCase['events'][number]): boolean =>
    /^(monitoring|physician|attention|technologist)[.]/.test(type);
  const [scheduled, ...rest] = events;
  // Of entries at one instant the one that was logged first comes first, also where a correction brought them together.
  const corrected = new Map<string, number>();
  for (const { type, payload } of rest) {
    if (type === 'time.amended' && payload.correction.kind === 'moved') {
      corrected.set(payload.eventId, payload.correction.to);
    }
  }
  const countsAt = ({ id: eventId, at }: ToldCase['events'][number]): number => corrected.get(eventId) ?? at;
  const timed = rest
    .filter(isTimed)
    .toSorted((a, b) => keyOf(countsAt(a)) - keyOf(countsAt(b)) || countsAt(a) - countsAt(b));
  const others = rest.filter((event) => !isTimed(event));
  return { id, events: scheduled === undefined ? [] : [scheduled, ...timed, ...others] };
}
