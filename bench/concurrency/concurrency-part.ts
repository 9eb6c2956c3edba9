import { type AttendedSpan, CPT, concurrencyByPhysician, userId } from '@ionm-clock/domain';
import { type CallTime, callTime, comparedTimes, scaled } from '../call-time.ts';
import type { Part } from '../part.ts';
import { type AttendanceColumns, attendanceColumns, attendedSpansOf, physicianName } from './attendance.ts';
import { barePeaks } from './bare-sweep.ts';

const PHYSICIANS = 500;
const MANY = 1_000_000;
const FEW = 10_000;
/** In one repeat each subject counts at least this many spans of each world. */
const SPANS_A_REPEAT = 4_000_000;
const LIMIT = CPT.concurrency.limit;

/** The concurrency of many physicians beside a bare sort and sweep of the same spans, and how its cost grows. */
export const concurrencyPart: Part = {
  about: ({ repeats }) =>
    `Concurrency of ${PHYSICIANS} physicians: ${repeats} repeats, each of ${inWords(SPANS_A_REPEAT)} a figure`,

  run: ({ repeats }) => {
    const [many, few] = [subjects(MANY), subjects(FEW)];
    // Enough for the JavaScript engine to have compiled what is hot.
    costs(many);
    costs(few);
    const figures = Array.from({ length: repeats }, () => ({ many: costs(many), few: costs(few) }));
    const manyFloor = figures.map((repeat) => repeat.many.floor);
    const manyProduct = figures.map((repeat) => repeat.many.product);
    const fewFloor = figures.map((repeat) => repeat.few.floor);
    const fewProduct = figures.map((repeat) => repeat.few.product);
    return {
      comparisons: [
        {
          headings: ['floor', 'product'],
          lines: [
            ...comparedTimes(`ns a span, ${inWords(MANY)}`, manyFloor, manyProduct, { atMost: 3 }),
            ...comparedTimes(`ns a span, ${inWords(FEW)}`, fewFloor, fewProduct),
          ],
        },
        {
          headings: [inWords(FEW), inWords(MANY)],
          lines: [
            ...comparedTimes('ns a span, product', fewProduct, manyProduct, { atMost: 2 }),
            ...comparedTimes('ns a span, floor', fewFloor, manyFloor),
          ],
        },
      ],
      figures,
    };
  },
};

const inWords = (spans: number): string => `${spans.toLocaleString('en')} spans`;

interface Subjects {
  readonly columns: AttendanceColumns;
  readonly spans: readonly AttendedSpan[];
}

/** Throws if floor and product do not find the same peaks. */
function subjects(count: number): Subjects {
  const columns = attendanceColumns(count, PHYSICIANS);
  const spans = attendedSpansOf(columns);
  const found = concurrencyByPhysician(spans, () => LIMIT);
  barePeaks(columns).forEach((peak, physician) => {
    const product = found.get(userId(physicianName(physician)))?.peak ?? 0;
    if (product !== peak) {
      throw new Error(`${physicianName(physician)} of ${count} spans: floor ${peak}, product ${product}`);
    }
  });
  return { columns, spans };
}

/** Nanoseconds a span. */
function costs({ columns, spans }: Subjects): Readonly<Record<'floor' | 'product', CallTime>> {
  const calls = Math.ceil(SPANS_A_REPEAT / spans.length);
  const aSpan = (call: () => unknown): CallTime => scaled(callTime(call, calls), 1e6 / spans.length);
  return {
    floor: aSpan(() => barePeaks(columns)),
    product: aSpan(() => concurrencyByPhysician(spans, () => LIMIT)),
  };
}
