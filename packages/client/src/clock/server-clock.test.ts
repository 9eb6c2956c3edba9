import { describe, expect, it } from 'vitest';
import { inStep, SimulatedDevice, tapOn } from '../testing/simulated-device.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe('the server’s time at a tap', () => {
  it('is known to half a round trip at once while the server is near', () => {
    const device = inStep();
    device.pass(30_000);
    expect(tapOn(device)()).toMatchObject({ final: true, holds: true });
    expect(tapOn(device)().atErrorMs).toBeLessThanOrEqual(17);
  });

  it('keeps the shortest round trip of several, and says later answers within what it said', () => {
    const device = new SimulatedDevice();
    device.exchange({ thereMs: 900, backMs: 5 });
    expect(tapOn(device)().atErrorMs).toBeGreaterThan(400);
    device.exchange({ thereMs: 5, backMs: 900 });
    // The one was quick there and the other quick back.
    expect(tapOn(device)()).toMatchObject({ final: true, holds: true });
    expect(tapOn(device)().atErrorMs).toBeLessThanOrEqual(8);
  });

  it.each([
    ['an hour ahead', HOUR_MS],
    ['an hour back', -HOUR_MS],
    ['a day back', -DAY_MS],
  ])('is not moved by a wall clock set %s', (_, byMs) => {
    const device = inStep();
    device.pass(MINUTE_MS);
    device.setWallClock(byMs);
    device.pass(MINUTE_MS);
    const tap = tapOn(device);
    expect(tap()).toMatchObject({ final: false, holds: true });
    device.pass(MINUTE_MS);
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(50);
    expect(tapOn(device)().atErrorMs).toBeLessThan(50);
  });

  it('shows the right time at once after a wall clock was set back, and after a sleep', () => {
    const device = inStep();
    device.setWallClock(-DAY_MS);
    device.pass(5 * MINUTE_MS);
    expect(tapOn(device)().errorMs).toBeLessThan(100);
    const other = inStep();
    other.sleep(10 * MINUTE_MS);
    expect(tapOn(other)().errorMs).toBeLessThan(1_000);
    expect(tapOn(other)().atErrorMs).toBeGreaterThanOrEqual(10 * MINUTE_MS);
  });

  it('is exact after ten minutes of sleep, for taps before and after it, once the server has answered', () => {
    const device = inStep();
    device.pass(2 * MINUTE_MS);
    const before = tapOn(device);
    device.sleep(10 * MINUTE_MS);
    const after = tapOn(device);
    expect([before().final, after().final]).toEqual([false, false]);
    device.exchange();
    for (const tap of [before, after]) {
      expect(tap()).toMatchObject({ final: true, holds: true });
      expect(tap().atErrorMs).toBeLessThan(100);
    }
  });

  it('lies between two sleeps by the wall clock that was not set', () => {
    const device = inStep();
    device.sleep(HOUR_MS);
    const tap = tapOn(device);
    device.sleep(HOUR_MS);
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(1_000);
  });

  it('is said with a bound as wide as the sleep where the clocks cannot tell', () => {
    const device = inStep();
    device.sleep(10 * MINUTE_MS);
    device.setWallClock(HOUR_MS);
    const tap = tapOn(device);
    device.sleep(10 * MINUTE_MS);
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeGreaterThan(9 * MINUTE_MS);
  });

  it('says that clocks lie which hide a sleep from each other', () => {
    const device = inStep();
    device.sleep(10 * MINUTE_MS);
    device.setWallClock(-10 * MINUTE_MS);
    const tap = tapOn(device);
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
  });

  it('is exact after five minutes in which the page was hidden and no timer ran', () => {
    const device = inStep();
    device.pass(5 * MINUTE_MS);
    expect(tapOn(device)()).toMatchObject({ final: false, holds: true });
    expect(tapOn(device)().atErrorMs).toBeLessThan(100);
  });

  it('does not stay with what a server said whose clock was set back since', () => {
    const device = inStep();
    device.pass(MINUTE_MS);
    device.setServerClock(-5_000);
    device.exchange();
    expect(tapOn(device)()).toMatchObject({ final: true, holds: true });
    expect(tapOn(device)().atErrorMs).toBeLessThan(50);
  });

  it('follows a server whose clock was set forward', () => {
    const device = inStep();
    device.pass(MINUTE_MS);
    device.setServerClock(5_000);
    device.exchange();
    expect(tapOn(device)()).toMatchObject({ final: true, holds: true });
    expect(tapOn(device)().atErrorMs).toBeLessThan(50);
  });

  it('holds a nap too short to be seen, after it and before it', () => {
    const device = inStep();
    device.sleep(200);
    expect(tapOn(device)()).toMatchObject({ final: true, holds: true });
    const other = new SimulatedDevice();
    const tap = tapOn(other);
    other.sleep(200);
    other.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(300);
  });
});
