import { type AttendedSpan, CPT, concurrencyByPhysician, userId } from '@ionm-clock/domain';
import { callTimeMs } from '../call-time.ts';
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

/** Nanoseconds a span. */
interface Costs {
  readonly floor: number;
  readonly product: number;
}

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
    const measured = Array.from({ length: repeats }, () => ({ many: costs(many), few: costs(few) }));
    const of = (pick: (repeat: (typeof measured)[number]) => number) => measured.map(pick);
    const count = (spans: number): string => `${spans.toLocaleString('en')} spans`;
    return {
      comparisons: [
        {
          headings: ['floor', 'product'],
          lines: [
            compared(
              `ns a span, ${count(MANY)}`,
              of((repeat) => repeat.many.floor),
              of((repeat) => repeat.many.product),
              { atMost: 3 },
            ),
            compared(
              `ns a span, ${count(FEW)}`,
              of((repeat) => repeat.few.floor),
              of((repeat) => repeat.few.product),
            ),
          ],
        },
        {
          headings: [count(FEW), count(MANY)],
          lines: [
            compared(
              'ns a span, floor',
              of((repeat) => repeat.few.floor),
              of((repeat) => repeat.many.floor),
            ),
            compared(
              'ns a span, product',
              of((repeat) => repeat.few.product),
              of((repeat) => repeat.many.product),
              { atMost: 2 },
            ),
          ],
        },
      ],
      figures: measured,
    };
  },
};

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

function costs({ columns, spans }: Subjects): Costs {
  const calls = Math.ceil(SPANS_A_REPEAT / spans.length);
  const nanoseconds = (call: () => unknown): number => (callTimeMs(call, calls) / spans.length) * 1e6;
  return {
    floor: nanoseconds(() => barePeaks(columns)),
    product: nanoseconds(() => concurrencyByPhysician(spans, () => LIMIT)),
  };
}
