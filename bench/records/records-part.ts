import { computeRecords } from '@ionm-clock/domain';
import { type CallTime, callTime } from '../call-time.ts';
import { compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import { worldOf } from './world.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
/** In one repeat at least this many records are computed of each world. */
const RECORDS_A_REPEAT = 20_000;

/** What a record costs in small worlds and in large ones: its cost must not grow with the world. */
export const recordsPart: Part = {
  about: ({ repeats }) => `Records of whole worlds: ${repeats} repeats`,

  run: ({ repeats }) => {
    // Enough for the JavaScript engine to have compiled what is hot.
    microsecondsARecord(SIZES[0]);
    const figures = Array.from({ length: repeats }, () => SIZES.map(microsecondsARecord));
    const ofSize = (index: number, time: keyof CallTime): readonly number[] =>
      figures.map((times) => times[index]?.[time] ?? Number.NaN);
    const heading = (cases: number): string => `${cases.toLocaleString('en')} cases`;
    return {
      comparisons: SIZES.slice(1).map((cases, index) => ({
        headings: [heading(SIZES[0]), heading(cases)],
        lines: [
          compared('µs a record', ofSize(0, 'elapsed'), ofSize(index + 1, 'elapsed')),
          compared('the same, processor time', ofSize(0, 'processor'), ofSize(index + 1, 'processor')),
        ],
      })),
      figures,
    };
  },
};

/** The world is built anew and let go each time, so that no measurement has those of others in memory. */
function microsecondsARecord(cases: number): CallTime {
  const world = worldOf(cases);
  const { elapsed, processor } = callTime(() => computeRecords(world), Math.ceil(RECORDS_A_REPEAT / cases));
  return { elapsed: (elapsed / cases) * 1_000, processor: (processor / cases) * 1_000 };
}
