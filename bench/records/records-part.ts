import { computeRecords } from '@ionm-clock/domain';
import { type CallTime, callTime, comparedTimes, scaled } from '../call-time.ts';
import type { Part } from '../part.ts';
import { worldOf } from './world.ts';

const SMALLEST = 1_000;
const LARGER = [10_000, 100_000] as const;
/** In one repeat at least this many records are computed of each world. */
const RECORDS_A_REPEAT = 20_000;

/** What a record costs in small worlds and in large ones: its cost must not grow with the world. */
export const recordsPart: Part = {
  about: ({ repeats }) => `Records of whole worlds: ${repeats} repeats`,

  run: ({ repeats }) => {
    // Enough for the JavaScript engine to have compiled what is hot.
    microsecondsARecord(SMALLEST);
    const figures = Array.from({ length: repeats }, () => ({
      smallest: microsecondsARecord(SMALLEST),
      larger: LARGER.map(microsecondsARecord),
    }));
    const smallest = figures.map((repeat) => repeat.smallest);
    return {
      comparisons: LARGER.map((cases, index) => ({
        headings: [inWords(SMALLEST), inWords(cases)],
        lines: comparedTimes(
          'µs a record',
          smallest,
          figures.flatMap(({ larger }) => larger[index] ?? []),
        ),
      })),
      figures,
    };
  },
};

const inWords = (cases: number): string => `${cases.toLocaleString('en')} cases`;

/** The world is built anew and let go each time, so that no measurement has those of others in memory. */
function microsecondsARecord(cases: number): CallTime {
  const world = worldOf(cases);
  const calls = Math.ceil(RECORDS_A_REPEAT / cases);
  return scaled(
    callTime(() => computeRecords(world), calls),
    1_000 / cases,
  );
}
