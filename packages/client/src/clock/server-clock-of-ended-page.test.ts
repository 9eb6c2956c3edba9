import { describe, expect, it } from 'vitest';
import { inStep, SimulatedDevice, tapOn } from '../testing/simulated-device.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

describe('the server’s time at a tap of a page that ended', () => {
  it('is exact if it was made while the clocks kept together', () => {
    const device = inStep();
    device.pass(2 * HOUR_MS);
    const tap = tapOn(device);
    device.pass(HOUR_MS);
    device.setWallClock(DAY_MS);
    device.reload();
    expect(tap()).toMatchObject({ final: false, holds: true });
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(1_000);
  });

  it('is exact by the wall clock that was not set, though no page heard from the server meanwhile', () => {
    const device = inStep();
    device.sleep(HOUR_MS);
    device.reload();
    const tap = tapOn(device);
    expect(tap()).toMatchObject({ final: false, holds: true });
    expect(tap().atErrorMs).toBeGreaterThan(5_000);
    device.sleep(HOUR_MS);
    device.reload();
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(1_000);
  });

  it('lies in an interval that holds both answers if the wall clock was set meanwhile', () => {
    const device = inStep();
    device.reload();
    device.pass(MINUTE_MS);
    const tap = tapOn(device);
    device.reload();
    device.setWallClock(-HOUR_MS);
    device.pass(2 * HOUR_MS);
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeGreaterThan(10 * MINUTE_MS);
    expect(tap().atErrorMs).toBeLessThan(HOUR_MS);
  });

  it('is not before the last exchange of the page before, however far back the wall clock was set', () => {
    const device = inStep();
    const heard = device.truth;
    device.setWallClock(-DAY_MS);
    device.pass(MINUTE_MS);
    device.reload();
    const tap = tapOn(device);
    expect(tap()).toMatchObject({ final: false, holds: true });
    expect(tap().at).toBeGreaterThanOrEqual(heard - 50);
  });

  it('is of the wall clock, give or take five minutes, where nothing was kept', () => {
    const device = new SimulatedDevice();
    const tap = tapOn(device);
    expect(tap()).toMatchObject({ final: false, holds: true, atErrorMs: 5 * MINUTE_MS });
    device.pass(HOUR_MS);
    device.exchange();
    expect(tap()).toMatchObject({ final: true, holds: true });
    expect(tap().atErrorMs).toBeLessThan(1_000);
  });
});
