import type { Part } from '../part.ts';
import { type Measure, sideBySide } from '../side-by-side.ts';
import { type DayFigures, repeatDay } from './day/day-repeat.ts';
import { BUSY_TECHNOLOGISTS } from './day/day-session.ts';
import { SEED, SOCKETS } from './day/day-size.ts';
import { dayFloorOf, dayProduct } from './day/day-subjects.ts';
import { hospitalDay } from './day/hospital-day.ts';

/** Thirty commands in a case of three hours (docs/scale.md). */
const COMMANDS_PER_CASE_HOUR = 10;
/** The busiest moment beside the mean of the day (docs/scale.md): cases begin in the morning, and all at once. */
const BUSIEST = 4;
/** At the pace of a day there would be too little to measure. */
const TIMES_A_REAL_DAY = 10;

const day = hospitalDay(SEED, SOCKETS);
const TAPS_PER_SECOND = ((day.cases.length * COMMANDS_PER_CASE_HOUR) / 3_600) * BUSIEST * TIMES_A_REAL_DAY;

const MEASURES: readonly Measure<DayFigures>[] = [
  { name: 'tap to the physician, p50 (ms)', of: (figures) => figures.toPhysicianP50Ms },
  { name: 'tap to the physician, p99 (ms)', of: (figures) => figures.toPhysicianP99Ms },
  { name: 'tap to the last board, p50 (ms)', of: (figures) => figures.toLastP50Ms },
  { name: 'tap to the last board, p99 (ms)', of: (figures) => figures.toLastP99Ms, aim: { atMost: 1.5 } },
  { name: 'server CPU, ms a second of taps', of: (figures) => figures.pacedCpuMs },
  { name: 'commands a second', of: (figures) => figures.commandsPerSecond, aim: { atLeast: 0.7 } },
  { name: 'server CPU a command (µs)', of: (figures) => figures.cpuPerCommandUs },
  { name: 'connections a second', of: (figures) => figures.connectionsPerSecond },
  { name: 'server CPU a connection (µs)', of: (figures) => figures.cpuPerConnectionUs },
  { name: 'resident memory a client (kB)', of: (figures) => figures.residentKbPerClient },
  { name: 'heap a client (kB)', of: (figures) => figures.heapKbPerClient },
  { name: 'bytes of a command', of: ({ bytes }) => bytes.command },
  { name: 'bytes of an answer', of: ({ bytes }) => bytes.answer },
  { name: 'bytes of a broadcast event', of: ({ bytes }) => bytes.broadcastEvent },
];

/** An organisation's day on one server: everyone connected, each shown what they may see, beside a bare server. */
export const loadPart: Part = {
  about: ({ repeats, seconds }) =>
    `Load: ${SOCKETS} sockets, ${day.facilities.length} facilities, ${day.cases.length} running cases, ` +
    `${TAPS_PER_SECOND.toFixed(0)} taps a second (${TIMES_A_REAL_DAY} times the busiest moment), then ` +
    `${BUSY_TECHNOLOGISTS} in closed loop, ${repeats} repeats of ${seconds} s a figure`,

  run: ({ repeats, seconds, floorMessages, profiles }) => {
    const subjects = [dayFloorOf(floorMessages), dayProduct];
    // Last time's profiles are the ones kept.
    const asked = { day, seconds, tapsPerSecond: TAPS_PER_SECOND, profiles };
    return sideBySide(repeats, MEASURES, () => repeatDay(subjects, asked));
  },
};
