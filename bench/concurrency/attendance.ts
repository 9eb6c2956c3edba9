import { type AttendedSpan, caseId, instant, userId } from '@ionm-clock/domain';
import { seededRandom } from '../random.ts';

/** Attendance as bare columns, one entry a span: what the floor counts. */
export interface AttendanceColumns {
  readonly physicians: number;
  /** Numbers of physicians, counted from 0. */
  readonly physician: Uint16Array;
  /** Milliseconds since the Unix epoch. */
  readonly start: Float64Array;
  readonly end: Float64Array;
}

const DAY_MS = 86_400_000;
const BEGINS = Date.UTC(2026, 0, 1);
const SHORTEST_MS = 1_800_000;
const LONGEST_MS = 28_800_000;
/** A physician reads just under 3 cases at once on average, so that the limit is crossed all the time. */
const SPANS_PER_DAY = 16;

export const physicianName = (number: number): string => `physician-${number}`;

/** The same spans for the same numbers of them: half an hour to eight hours long, spread evenly over days and physicians. */
export function attendanceColumns(spans: number, physicians: number): AttendanceColumns {
  const random = seededRandom(spans);
  const days = spans / physicians / SPANS_PER_DAY;
  const columns = {
    physicians,
    physician: new Uint16Array(spans),
    start: new Float64Array(spans),
    end: new Float64Array(spans),
  };
  for (let index = 0; index < spans; index++) {
    const start = BEGINS + Math.floor(random() * days * DAY_MS);
    columns.start[index] = start;
    columns.end[index] = start + SHORTEST_MS + Math.floor(random() * (LONGEST_MS - SHORTEST_MS));
    columns.physician[index] = Math.floor(random() * physicians);
  }
  return columns;
}

/** The same attendance as the product has it: an object a span, each with texts of its own, as if read from a log. */
export const attendedSpansOf = ({ physician, start, end }: AttendanceColumns): readonly AttendedSpan[] =>
  Array.from(physician, (number, index) => ({
    caseId: caseId(`case-${index}`),
    physicianId: userId(physicianName(number)),
    location: 'remote',
    start: instant(start[index] ?? 0),
    end: instant(end[index] ?? 0),
  }));
