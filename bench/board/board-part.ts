import { ROOT } from '../../scripts/tools.ts';
import { buildWeb } from '../../scripts/web/build.ts';
import { isWebStale } from '../../scripts/web/stale.ts';
import type { Part } from '../part.ts';
import { type Measure, sideBySide } from '../side-by-side.ts';
import { floorBoard } from './floor-board.ts';
import { CASES } from './hospitals.ts';
import { EVENT_EVERY_MS, measured } from './measured.ts';
import { productBoard } from './product-board.ts';
import type { BoardFigures } from './trace.ts';

const MEASURES: readonly Measure<BoardFigures>[] = [
  { name: 'frames a second', of: (figures) => figures.framesPerSecond, aim: { atLeast: 0.97 } },
  { name: 'dropped frames a second', of: (figures) => figures.droppedPerSecond },
  { name: 'tasks over 50 ms', of: (figures) => figures.longTasks },
  {
    name: 'the same, processor time',
    of: (figures) => figures.longTasksByProcessor,
    aim: { valueAtMost: 0 },
  },
  { name: 'longest task (ms)', of: (figures) => figures.longestTaskMs },
  { name: 'the same, processor time', of: (figures) => figures.longestTaskProcessorMs },
  { name: 'p99 of tasks (ms)', of: (figures) => figures.taskP99Ms },
  { name: 'processor, ms a second', of: (figures) => figures.processorMsPerSecond },
  { name: 'React commits a second', of: (figures) => figures.commitsPerSecond },
];

/** What a board of running cases takes of the browser, beside a page by hand with as many. */
export const boardPart: Part = {
  about: ({ repeats, seconds }) =>
    `Board: ${CASES} running cases, an event every ${EVENT_EVERY_MS} ms, ${repeats} repeats of ${seconds} s`,

  run: async ({ repeats, seconds }) => {
    if (isWebStale(ROOT) && !(await buildWeb('capture'))) throw new Error('the web app could not be built');
    return sideBySide(repeats, MEASURES, async () => [
      await measured(floorBoard, seconds),
      await measured(productBoard, seconds),
    ]);
  },
};
