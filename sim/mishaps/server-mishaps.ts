import { writeAsAnotherProgram } from '../server/another-program.ts';
import type { PlannedCommit } from '../server/server-disk.ts';
import { forAWhile, MINUTE, type Mishap, type Surroundings, wallStep } from './mishap.ts';

const PLANNED: readonly PlannedCommit[] = [
  'crash before it is on disk',
  'crash before the answer',
  'slow',
  'fail, and keep it',
];

export const SERVER_MISHAPS: readonly Mishap[] = [
  { inSeeds: 0.4, everyMs: 5 * MINUTE, strike: crash },
  { inSeeds: 0.6, everyMs: 2 * MINUTE, strike: planCommit },
  { inSeeds: 0.3, everyMs: 4 * MINUTE, strike: fillDisk },
  { inSeeds: 0.15, everyMs: 3 * MINUTE, strike: setWallClock },
  { inSeeds: 0.2, everyMs: 4 * MINUTE, strike: ({ sim, machine }) => writeAsAnotherProgram(sim, machine) },
  { inSeeds: 0.2, everyMs: 5 * MINUTE, strike: ({ sessions }) => sessions.endOne() },
];

function crash({ sim, machine }: Surroundings): void {
  if (machine.process === undefined) return;
  sim.happened('server: crash while idle', 'server');
  machine.crash();
}

function planCommit({ sim, machine }: Surroundings): void {
  machine.disk.planned = sim.random.oneOf(PLANNED);
}

function fillDisk({ sim, machine }: Surroundings): void {
  forAWhile({ sim }, (on) => {
    machine.disk.isFull = on;
  });
}

/** Less than the day by which the log may be ahead of the clock before it is not believed, also when it happens often. */
function setWallClock({ sim, machine }: Surroundings): void {
  machine.setWallClock(wallStep(sim) / 20);
}
