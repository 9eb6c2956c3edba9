import { isUnsaved } from '@ionm-clock/client';
import type { Device } from '../device/device.ts';
import { USERS } from '../scenario/organisation.ts';
import type { Fault } from '../seed/faults.ts';
import { forAWhile, MINUTE, type Mishap, wallStep } from './mishap.ts';

const onSomeDevice =
  (strike: (device: Device) => void): Mishap['strike'] =>
  ({ sim, devices }) =>
    strike(sim.random.oneOf(devices));

const RECONNECTS_WITHIN_MS = 1_500;

export const DEVICE_MISHAPS: readonly Mishap[] = [
  { inSeeds: 0.5, everyMs: 2 * MINUTE, strike: onSomeDevice(cutNetwork) },
  { inSeeds: 0.4, everyMs: 2 * MINUTE, strike: onSomeDevice((device) => device.page?.fallSilent()) },
  { inSeeds: 0.5, everyMs: 3 * MINUTE, strike: onSomeDevice(fallAsleep) },
  { inSeeds: 0.4, everyMs: 3 * MINUTE, strike: onSomeDevice(stepWallClock) },
  { inSeeds: 0.5, everyMs: 2 * MINUTE, strike: onSomeDevice(reload) },
  { inSeeds: 0.5, everyMs: 2 * MINUTE, strike: onSomeDevice(crash) },
  { inSeeds: 0.3, everyMs: 3 * MINUTE, strike: onSomeDevice(slowDisk) },
  { inSeeds: 0.3, everyMs: 4 * MINUTE, strike: onSomeDevice(fullDisk) },
  { inSeeds: 0.3, everyMs: 4 * MINUTE, strike: onSomeDevice(takeOver) },
];

function cutNetwork({ path, sim }: Device): void {
  path.cut(sim.random.skewed(500, 10 * MINUTE));
}

function fallAsleep(device: Device): void {
  device.fallAsleep(device.sim.random.skewed(500, 10 * MINUTE));
}

function stepWallClock({ clocks, sim, name }: Device): void {
  sim.happened('device: wall clock stepped', name);
  clocks.setWall(wallStep(sim));
}

function reload(device: Device): void {
  loadAgain(device, 'device: page reloaded with taps that wait', 2_000);
}

function crash(device: Device): void {
  loadAgain(device, 'device: browser crashed with taps that wait', 2 * MINUTE);
}

/** Everything in memory is gone, and after a while there is a page again. */
function loadAgain(device: Device, fault: Fault, goneForMs: number): void {
  const { sim, page, name } = device;
  if (page === undefined || device.isAsleep) return;
  if (hasWaiting(device)) sim.happened(fault, name);
  else sim.trace.say(name, 'page is gone');
  device.close();
  sim.after(sim.random.skewed(200, goneForMs), () => device.open());
}

function slowDisk({ disk, sim }: Device): void {
  forAWhile({ sim }, (on) => {
    disk.isSlow = on;
  });
}

function fullDisk({ disk, sim }: Device): void {
  forAWhile({ sim }, (on) => {
    disk.isFull = on;
  });
}

function takeOver(device: Device): void {
  const { page, sim, name } = device;
  if (page === undefined || device.isAsleep) return;
  if (hasWaiting(device)) sim.happened('device: another person took over with taps that wait', name);
  const next = sim.random.oneOf(USERS);
  if (sim.random.chance(0.5)) {
    device.switchTo(next);
    return;
  }
  // The page may have begun another connection when the next person is there, and the disk may answer only when it has it.
  page.loseConnection();
  slowDisk(device);
  sim.after(sim.random.between(0, RECONNECTS_WITHIN_MS), () => {
    if (device.page === page && !device.isAsleep) device.switchTo(next);
  });
}

const hasWaiting = ({ page }: Device): boolean =>
  page?.client.store.getState().outbox.some(isUnsaved) ?? false;
