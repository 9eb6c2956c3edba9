import {
  type CaseState,
  type ClaimLine,
  type ConcurrencyStep,
  concurrencyCurve,
  earlier,
  type LeftOutReason,
  later,
  type PhysicianTime,
  type Span,
  type Spans,
  type TimeRecord,
} from '@ionm-clock/domain';
import { physiciansInOrder } from './physicians-in-order.ts';

/** What one physician's lanes draw. */
export interface PhysicianLanes {
  readonly physician: PhysicianTime;
  /** When the case had their attention; undefined in a record of the first format, which does not say. */
  readonly attention: Spans | undefined;
  /** How many cases they read at once: as the record has it, else as far as the cases are seen here. */
  readonly concurrency: readonly ConcurrencyStep[];
  /** The record counts more cases at once than are seen here: some are at facilities that this biller does not see. */
  readonly unseen: boolean;
  readonly lines: readonly ClaimLine[];
}

/** Lanes over one axis, from the start of monitoring to its end. */
export interface RecordLanes {
  readonly range: Span;
  readonly physicians: readonly PhysicianLanes[];
}

/** The lanes of a record; undefined without start or end. `states`: every case seen here. */
export function recordLanes(record: TimeRecord, states: readonly CaseState[]): RecordLanes | undefined {
  const { startedAt, endedAt, lines } = record;
  if (startedAt === undefined || endedAt === undefined) return undefined;
  const range = { start: startedAt, end: endedAt };
  return {
    range,
    physicians: physiciansInOrder(record).map((physician) => ({
      physician,
      ...(physician.concurrency.length > 0
        ? { attention: physician.attention, concurrency: physician.concurrency, unseen: false }
        : ofFirstFormat(physician, range, states)),
      lines: lines.filter((line) => line.physicianId === physician.physicianId),
    })),
  };
}

/** A record of the first format holds the sums alone; the curve is drawn from the cases that are seen here. */
function ofFirstFormat(
  { physicianId, spans, peakConcurrency }: PhysicianTime,
  range: Span,
  states: readonly CaseState[],
) {
  const curve = concurrencyCurve(states, physicianId, range.end);
  const reading = spans.flatMap((span) => clipped(curve, span));
  return {
    attention: undefined,
    concurrency: clipped(curve, range),
    unseen: reading.every(({ level }) => level < peakConcurrency),
  };
}

function clipped(steps: readonly ConcurrencyStep[], to: Span): readonly ConcurrencyStep[] {
  return steps
    .map((step) => ({ ...step, start: later(step.start, to.start), end: earlier(step.end, to.end) }))
    .filter((step) => step.start < step.end);
}

const REASONS: readonly LeftOutReason[] = [
  'interrupted',
  'not-attending',
  'other-code',
  'without-attention',
  'over-limit',
];

/** The reasons for which any line leaves something out, and interruptions of the clock, in one order. */
export function reasonsIn({ interrupted, lines }: TimeRecord): readonly LeftOutReason[] {
  const found = new Set(lines.flatMap(({ trace }) => trace.leftOut.map(({ reason }) => reason)));
  return REASONS.filter(
    (reason) => found.has(reason) || (reason === 'interrupted' && interrupted.length > 0),
  );
}
