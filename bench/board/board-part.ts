import { ROOT } from '../../scripts/tools.ts';
import { buildWeb } from '../../scripts/web/build.ts';
import { isWebStale } from '../../scripts/web/stale.ts';
import { type Aim, compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import { floorBoard } from './floor-board.ts';
import { CASES } from './hospitals.ts';
import { EVENT_EVERY_MS, measured } from './measured.ts';
import { productBoard } from './product-board.ts';
import type { BoardFigures } from './trace.ts';

interface Measure {
  readonly name: string;
  readonly of: (figures: BoardFigures) => number;
  readonly aim?: Aim;
}

const MEASURES: readonly Measure[] = [
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
    const pairs: { readonly floor: BoardFigures; readonly product: BoardFigures }[] = [];
    for (let done = 0; done < repeats; done++) {
      pairs.push({
        floor: await measured(floorBoard, seconds),
        product: await measured(productBoard, seconds),
      });
      console.error(`repeat ${done + 1} of ${repeats} done`);
    }
    const lines = MEASURES.map(({ name, of, aim }) =>
      compared(
        name,
        pairs.map((pair) => of(pair.floor)),
        pairs.map((pair) => of(pair.product)),
        aim,
      ),
    );
    return { comparisons: [{ headings: ['floor', 'product'], lines }], figures: pairs };
  },
};
