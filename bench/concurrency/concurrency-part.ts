import { type AttendedSpan, CPT, concurrencyByPhysician, userId } from '@ionm-clock/domain';
import { type CallTime, callTime } from '../call-time.ts';
import { compared } from '../comparison.ts';
import type { Part } from '../part.ts';
import { type AttendanceColumns, attendanceColumns, attendedSpansOf, physicianName } from './attendance.ts';
import { barePeaks } from './bare-sweep.ts';

const PHYSICIANS = 500;
const MANY = 1_000_000;
const FEW = 10_000;
/** In one repeat each subject counts at least this many spans of each world. */
const SPANS_A_REPEAT = 4_000_000;
const LIMIT = CPT.concurrency.limit;

/** What one repeat found, by how many spans there were; times are nanoseconds a span. */
type Repeat = Readonly<Record<'many' | 'few', Readonly<Record<'floor' | 'product', CallTime>>>>;

/** The concurrency of many physicians beside a bare sort and sweep of the same spans, and how its cost grows. */
export const concurrencyPart: Part = {
  about: ({ repeats }) =>
    `Concurrency of ${PHYSICIANS} physicians: ${repeats} repeats, each of ${SPANS_A_REPEAT.toLocaleString('en')} spans a figure`,

  run: ({ repeats }) => {
    const many = subjects(MANY);
    const few = subjects(FEW);
    // Enough for the JavaScript engine to have compiled what is hot.
    costs(many);
    costs(few);
    const figures = Array.from({ length: repeats }, (): Repeat => ({ many: costs(many), few: costs(few) }));
    const of = (pick: (repeat: Repeat) => number): readonly number[] => figures.map(pick);
    const floor = {
      headings: ['floor', 'product'],
      lines: [
        compared(
          `ns a span, ${spansText(MANY)}`,
          of((repeat) => repeat.many.floor.elapsed),
          of((repeat) => repeat.many.product.elapsed),
          { atMost: 3 },
        ),
        compared(
          'the same, processor time',
          of((repeat) => repeat.many.floor.processor),
          of((repeat) => repeat.many.product.processor),
        ),
        compared(
          `ns a span, ${spansText(FEW)}`,
          of((repeat) => repeat.few.floor.elapsed),
          of((repeat) => repeat.few.product.elapsed),
        ),
      ],
    } as const;
    const growth = {
      headings: [spansText(FEW), spansText(MANY)],
      lines: [
        compared(
          'ns a span, product',
          of((repeat) => repeat.few.product.elapsed),
          of((repeat) => repeat.many.product.elapsed),
          { atMost: 2 },
        ),
        compared(
          'ns a span, floor',
          of((repeat) => repeat.few.floor.elapsed),
          of((repeat) => repeat.many.floor.elapsed),
        ),
      ],
    } as const;
    return { comparisons: [floor, growth], figures };
  },
};

const spansText = (spans: number): string => `${spans.toLocaleString('en')} spans`;

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

function costs({ columns, spans }: Subjects): Repeat['many'] {
  const calls = Math.ceil(SPANS_A_REPEAT / spans.length);
  const aSpan = (call: () => unknown): CallTime => {
    const { elapsed, processor } = callTime(call, calls);
    return { elapsed: (elapsed / spans.length) * 1e6, processor: (processor / spans.length) * 1e6 };
  };
  return {
    floor: aSpan(() => barePeaks(columns)),
    product: aSpan(() => concurrencyByPhysician(spans, () => LIMIT)),
  };
}
