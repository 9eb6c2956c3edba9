import { floorOf } from './floor/floor.ts';
import type { Part } from './part.ts';
import { product } from './product/product.ts';
import { type Figures, repeat } from './repeat.ts';
import { type Measure, sideBySide } from './side-by-side.ts';
import { BUSY_CLIENTS, WATCHERS } from './staff.ts';

const MEASURES: readonly Measure<Figures>[] = [
  { name: 'tap to last watcher, p50 (ms)', of: (figures) => figures.tapP50Ms },
  { name: 'tap to last watcher, p99 (ms)', of: (figures) => figures.tapP99Ms, aim: { atMost: 1.5 } },
  {
    name: 'acknowledged commands a second',
    of: (figures) => figures.commandsPerSecond,
    aim: { atLeast: 0.7 },
  },
  { name: 'commands a commit', of: (figures) => figures.commandsPerCommit },
  { name: 'server CPU a command (µs)', of: (figures) => figures.cpuPerCommandUs },
  { name: 'bytes of a command', of: ({ bytes }) => bytes.command },
  { name: 'bytes of an answer', of: ({ bytes }) => bytes.answer },
  { name: 'bytes of a broadcast event', of: ({ bytes }) => bytes.broadcastEvent },
];

/** What a tap costs, and how many commands are acknowledged, beside a bare server. */
export const livePart: Part = {
  about: ({ repeats, seconds }) =>
    `Live: ${WATCHERS} watchers, ${BUSY_CLIENTS} busy clients, ${repeats} repeats of ${seconds} s a figure`,

  run: ({ repeats, seconds, floorMessages, profiles }) => {
    const subjects = [floorOf(floorMessages), product];
    return sideBySide(repeats, MEASURES, () => repeat(subjects, seconds, profiles));
  },
};
