import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SimulatedDevice, tapOn } from '../testing/simulated-device.ts';

const EVERY_MS = 30_000;
const HOUR_MS = 3_600_000;

const ppm = fc.integer({ min: -90, max: 90 });
/** How the clocks' drift wanders as the device warms up and cools down. */
const warm = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 8 });
const way = fc.integer({ min: 1, max: 60 });

/** Exchanges every 30 s for so long. */
function staysInStep(
  device: SimulatedDevice,
  forMs: number,
  warmths: readonly number[],
  ways: readonly number[],
): void {
  for (let i = 0; i * EVERY_MS < forMs; i++) {
    device.pass(EVERY_MS, warmths[Math.floor(i / 20) % warmths.length]);
    device.exchange({ thereMs: ways[i % ways.length] ?? 1, backMs: ways[(i + 1) % ways.length] ?? 1 });
  }
}

test('after two hours in step, four hours without the server are exact to a second, whatever the clocks’ drift', () => {
  fc.assert(
    fc.property(
      ppm,
      ppm,
      warm,
      warm,
      fc.array(way, { minLength: 3, maxLength: 9 }),
      (monotonicPpm, wallPpm, warmths, after, ways) => {
        const device = new SimulatedDevice({ monotonicPpm, wallPpm, wallWrongMs: 7_000, keeps: true });
        staysInStep(device, 2 * HOUR_MS, warmths, ways);
        for (let hour = 1; hour <= 4; hour++) {
          device.pass(HOUR_MS, after[hour % after.length]);
          const told = device.judge(device.read(), device.truth);
          expect(told.holds).toBe(true);
          expect(told.atErrorMs).toBeLessThan(1_000);
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('naps, steps and hours without the server do not spoil what is known of the drift', () => {
  const small = fc.integer({ min: 20, max: 120 });
  const sign = fc.constantFrom(1, -1);
  const nap = fc.record({
    at: fc.integer({ min: 0, max: 119 }),
    offlineMs: fc.oneof(fc.constant(0), fc.integer({ min: 100_000, max: 1_200_000 })),
    sleepMs: fc.oneof(fc.constant(0), fc.integer({ min: 1_000, max: 20_000 })),
    setMs: fc.oneof(
      fc.constant(0),
      fc.tuple(small, sign).map(([ms, by]) => ms * by),
    ),
  });
  fc.assert(
    fc.property(ppm, ppm, fc.array(nap, { maxLength: 6 }), (monotonicPpm, wallPpm, naps) => {
      const device = new SimulatedDevice({ monotonicPpm, wallPpm, wallWrongMs: 0, keeps: true });
      for (let i = 0; i < 120; i++) {
        device.pass(EVERY_MS);
        for (const { at, offlineMs, sleepMs, setMs } of naps) {
          if (at !== i) continue;
          device.pass(offlineMs);
          device.sleep(sleepMs);
          device.setWallClock(setMs);
        }
        device.exchange({ thereMs: 1, backMs: 1 });
      }
      for (let i = 0; i < 24; i++) {
        device.pass(HOUR_MS / 4);
        expect(device.judge(device.read(), device.truth).holds).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('the taps of a day of which most was spent offline are told as exactly at its end as at their time', () => {
  const device = new SimulatedDevice({ monotonicPpm: 60, wallPpm: -40, wallWrongMs: 3_000, keeps: true });
  const taps: ReturnType<typeof tapOn>[] = [];
  for (let hour = 0; hour < 24; hour++) {
    staysInStep(device, HOUR_MS / 2, [0], [5, 9, 300, 12]);
    device.pass(HOUR_MS / 4);
    taps.push(tapOn(device));
    device.pass(HOUR_MS / 4);
  }
  device.exchange();
  for (const tap of taps) {
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(100);
  }
});
