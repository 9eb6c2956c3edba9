import { type Aim, compared } from './comparison.ts';
import { floorOf } from './floor/floor.ts';
import type { Part } from './part.ts';
import { product } from './product/product.ts';
import { type Figures, repeat } from './repeat.ts';
import { BUSY_CLIENTS, WATCHERS } from './staff.ts';

interface Measure {
  readonly name: string;
  readonly of: (figures: Figures) => number;
  readonly aim?: Aim;
}

const MEASURES: readonly Measure[] = [
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

  run: async ({ repeats, seconds, floorMessages, profiles }) => {
    const floor = floorOf(floorMessages);
    const pairs: { readonly floor: Figures; readonly product: Figures }[] = [];
    for (let done = 0; done < repeats; done++) {
      const [ofFloor, ofProduct] = await repeat([floor, product], seconds, profiles);
      if (ofFloor === undefined || ofProduct === undefined) throw new Error('a subject was not measured');
      pairs.push({ floor: ofFloor, product: ofProduct });
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
