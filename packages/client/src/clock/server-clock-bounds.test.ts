import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Quartz, SimulatedDevice, type Way } from '../testing/simulated-device.ts';
import type { ClockReading } from './clock-reading.ts';
import { KEPT_EXCHANGES } from './kept-clock.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

type Happening =
  | { readonly what: 'pass' | 'sleep' | 'set'; readonly ms: number }
  | ({ readonly what: 'exchange' } & Way)
  | { readonly what: 'tap' | 'tap in the page before' | 'reload' };

interface Tap {
  readonly reading: ClockReading;
  readonly truth: number;
  /** How far the wall clock was from the server's. */
  readonly wallWrongMs: number;
  readonly index: number;
  readonly besideAnother: boolean;
}

/** What has happened, and in which page. */
interface Entry {
  readonly what: 'sleep' | 'set' | 'exchange';
  readonly ms: number;
  readonly page: string;
}

const ms = (min: number, max: number) => fc.integer({ min, max });
const span = fc.oneof(ms(1, 2_000), ms(1_000, 120_000), ms(MINUTE_MS, 10 * HOUR_MS));
const way = fc.oneof({ arbitrary: ms(1, 200), weight: 3 }, { arbitrary: ms(200, 4_000), weight: 1 });
const step = fc.oneof(ms(25, 240), ms(240, 30_000), ms(MINUTE_MS, HOUR_MS), ms(HOUR_MS, 2 * DAY_MS));

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { arbitrary: fc.record({ what: fc.constant('pass' as const), ms: span }), weight: 4 },
  {
    arbitrary: fc.record({
      what: fc.constant('sleep' as const),
      ms: fc.oneof(ms(1_000, 60_000), ms(MINUTE_MS, 10 * HOUR_MS)),
    }),
    weight: 2,
  },
  {
    arbitrary: fc
      .tuple(step, fc.constantFrom(1, -1))
      .map(([by, sign]) => ({ what: 'set' as const, ms: by * sign })),
    weight: 1,
  },
  { arbitrary: fc.record({ what: fc.constant('exchange' as const), thereMs: way, backMs: way }), weight: 4 },
  {
    arbitrary: fc.record({
      what: fc.constant('exchange' as const),
      thereMs: way,
      backMs: way,
      sleepMs: ms(1_000, HOUR_MS),
    }),
    weight: 1,
  },
  { arbitrary: fc.constant({ what: 'reload' as const }), weight: 1 },
  { arbitrary: fc.constant({ what: 'tap' as const }), weight: 5 },
  { arbitrary: fc.constant({ what: 'tap in the page before' as const }), weight: 1 },
);

const quartz: fc.Arbitrary<Quartz> = fc.record({
  monotonicPpm: ms(-99, 99),
  wallPpm: ms(-99, 99),
  wallWrongMs: fc.oneof(ms(-30_000, 30_000), ms(-DAY_MS, DAY_MS)),
  keeps: fc.boolean(),
});

const total = (entries: readonly Entry[]): number => entries.reduce((sum, entry) => sum + entry.ms, 0);

/** Whether some of these, one after the other, cancel out so nearly that the device's clocks do not show them. */
function somethingHidden(entries: readonly Entry[]): boolean {
  const steps = entries.filter(({ what }) => what !== 'exchange');
  return steps.some((_, first) =>
    steps.some((__, last) => {
      const some = steps.slice(first, last + 1);
      return some.length > 1 && some.some(({ what }) => what === 'set') && Math.abs(total(some)) < 500;
    }),
  );
}

/** What a page keeps for the next. */
const newestOf = (page: string, entries: readonly Entry[]): readonly Entry[] =>
  entries.filter((entry) => entry.page === page && entry.what === 'exchange').slice(-KEPT_EXCHANGES);

/** Whether the bound is promised, by what the docstring of `ServerClock` and decision 0013 assume. */
function isPromised(entries: readonly Entry[], tap: Tap, known: (entry: Entry) => boolean): boolean {
  const { page } = tap.reading;
  const has = (some: readonly Entry[], what: Entry['what']): boolean => some.some((e) => e.what === what);
  const isEarlier = (e: Entry, i: number): boolean => i < tap.index && known(e);
  const ofOwn = entries.findLastIndex((e, i) => isEarlier(e, i) && e.page === page);
  const previous = ofOwn >= 0 ? ofOwn : entries.findLastIndex((e, i) => isEarlier(e, i) && e.page < page);
  const next = entries.findIndex((e, i) => i >= tap.index && known(e));
  const since = entries.slice(previous + 1, tap.index);
  const until = entries.slice(tap.index, next < 0 ? undefined : next);
  const around = [...since, ...until];
  const sets = around.filter(({ what }) => what === 'set');
  // A page that lives on beside another is asked for its own taps; the other knows them only with a wall clock that is left alone.
  if (tap.besideAnother && (has(entries.slice(previous + 1), 'set') || (previous < 0 && next < 0)))
    return false;
  if (next < 0) {
    if (previous < 0) return Math.abs(tap.wallWrongMs) < 299_000;
    if (entries[previous]?.page !== page) return !has(since, 'set');
    return !(has(since, 'sleep') && since.some(({ what, ms }) => what === 'set' && ms < 0));
  }
  const beforeIsOwn = entries[previous]?.page === page;
  const afterIsOwn = entries[next]?.page === page;
  if (beforeIsOwn && afterIsOwn) return sets.length < 2 || !has(around, 'sleep');
  if (previous >= 0) return sets.length < 2;
  if (afterIsOwn) return !(has(until, 'set') && has(until, 'sleep'));
  const setsSince = entries.slice(tap.index).filter(({ what }) => what === 'set');
  return setsSince.every((_, i) => Math.abs(total(setsSince.slice(0, i + 1))) < 250_000);
}

test('whatever happens to a device, the server’s time at a tap lies within the bound that is told', () => {
  let promised = 0;
  fc.assert(
    fc.property(quartz, fc.array(happening, { minLength: 2, maxLength: 30 }), (made, happenings) => {
      const device = new SimulatedDevice(made);
      const entries: Entry[] = [];
      const taps: Tap[] = [];
      const note = (what: Entry['what'], howLong: number) =>
        entries.push({ what, ms: howLong, page: device.read().page });
      for (const next of happenings) {
        if (next.what === 'pass') device.pass(next.ms);
        if (next.what === 'sleep') device.sleep(next.ms);
        if (next.what === 'set') device.setWallClock(next.ms);
        if (next.what === 'sleep' || next.what === 'set') note(next.what, next.ms);
        if (next.what === 'reload') device.reload();
        if (next.what === 'exchange') {
          const slept = next.sleepMs ?? 0;
          if (slept > 0) note('sleep', slept);
          device.exchange(next);
          note('exchange', 0);
          if (slept > 0) note('sleep', slept);
        }
        const besideAnother = next.what === 'tap in the page before' && device.pages > 1;
        if (next.what === 'tap' || besideAnother) {
          const reading = besideAnother ? device.readInPageBefore() : device.read();
          const { truth } = device;
          const wallWrongMs = reading.wallMs - truth;
          taps.push({ reading, truth, wallWrongMs, index: entries.length, besideAnother });
        }
        if (somethingHidden(entries) || device.pages > 4) return;
        const { page } = device.read();
        const known = (entry: Entry): boolean =>
          entry.what === 'exchange' &&
          (entry.page === page || (made.keeps && newestOf(entry.page, entries).includes(entry)));
        for (const tap of taps) {
          if (!isPromised(entries, tap, known)) continue;
          promised += 1;
          const told = device.judge(tap.reading, tap.truth);
          if (!told.holds) {
            throw new Error(
              `${told.errorMs} ms wrong, told ${told.atErrorMs} ms${told.final ? ', final' : ''}, after ${JSON.stringify(entries)}`,
            );
          }
        }
      }
    }),
    { numRuns: 3_000 },
  );
  expect(promised).toBeGreaterThan(10_000);
});
