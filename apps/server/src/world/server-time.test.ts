import { instant } from '@ionm-clock/domain';
import { describe, expect, it } from 'vitest';
import { ServerTime } from './server-time.ts';

const NOON = Date.UTC(2026, 10, 3, 18);
const HOUR = 3_600_000;

function clocks() {
  const at = { wall: NOON, monotonic: 500 };
  const steps: number[] = [];
  const time = new ServerTime(
    () => at.wall,
    () => at.monotonic,
    (ms) => steps.push(ms),
  );
  const pass = (ms: number) => {
    at.wall += ms;
    at.monotonic += ms;
  };
  return { at, time, pass, steps };
}

describe('the time of the server', () => {
  it('is that of the wall clock', () => {
    const { time, pass } = clocks();
    expect(time.now()).toBe(NOON);
    pass(1_234);
    expect(time.now()).toBe(NOON + 1_234);
  });

  it('goes on at its own pace when the wall clock is set back by an hour', () => {
    const { at, time, pass } = clocks();
    time.now();
    at.wall -= HOUR;
    pass(60_000);
    expect(time.now()).toBe(NOON + 60_000);
    pass(60_000.6);
    expect(time.now()).toBe(NOON + 120_000);
    pass(0.6);
    expect(time.now()).toBe(NOON + 120_001);
  });

  it('follows the wall clock again once that has caught up', () => {
    const { at, time, pass } = clocks();
    time.now();
    at.wall -= 1_000;
    pass(500);
    expect(time.now()).toBe(NOON + 500);
    at.wall = NOON + 5_000;
    expect(time.now()).toBe(NOON + 5_000);
  });

  it('waits for a wall clock that was set back by less than anyone notices', () => {
    const { at, time, pass } = clocks();
    time.now();
    at.wall -= 100;
    pass(40);
    expect(time.now()).toBe(NOON);
    pass(100);
    expect(time.now()).toBe(NOON + 40);
  });

  it('follows the wall clock over the sleep of the computer, in which the other clock may stop', () => {
    const { at, time } = clocks();
    time.now();
    at.wall += 8 * HOUR;
    expect(time.now()).toBe(NOON + 8 * HOUR);
  });

  it('is never before what the log holds, and passes from there', () => {
    const { time, pass } = clocks();
    time.notBefore(instant(NOON + HOUR));
    expect(time.now()).toBe(NOON + HOUR);
    pass(1_000);
    expect(time.now()).toBe(NOON + HOUR + 1_000);
  });

  it('is not moved by a log that is behind it, however long nobody has asked', () => {
    const { time, pass } = clocks();
    time.now();
    pass(HOUR);
    time.notBefore(instant(NOON + HOUR));
    expect(time.now()).toBe(NOON + HOUR);
    pass(HOUR);
    time.notBefore(instant(NOON + 2 * HOUR + 1_000));
    expect(time.now()).toBe(NOON + 2 * HOUR + 1_000);
    pass(2_000);
    expect(time.now()).toBe(NOON + 2 * HOUR + 3_000);
  });

  it('does not follow a log from another year', () => {
    const { time } = clocks();
    time.notBefore(instant(NOON + 366 * 24 * HOUR));
    expect(time.now()).toBe(NOON);
  });

  it('tells each step of the wall clock once, forward and back, and no drift', () => {
    const { at, time, pass, steps } = clocks();
    time.now();
    for (let minute = 0; minute < 600; minute++) {
      pass(60_000);
      at.wall += 6;
      time.now();
    }
    expect(steps).toEqual([]);
    at.wall -= HOUR;
    pass(1_000);
    time.now();
    time.now();
    at.wall += 300;
    time.now();
    at.wall += 250;
    time.now();
    expect(steps).toEqual([-HOUR, 300]);
  });
});
