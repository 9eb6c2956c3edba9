import {
  type CaseState,
  type ClaimLine,
  type ConcurrencyStep,
  concurrencyCurve,
  earlier,
  later,
  type PhysicianTime,
  type Span,
  type TimeRecord,
} from '@ionm-clock/domain';
import { physiciansInOrder } from './physicians-in-order.ts';

/** What one physician's lanes draw. */
export interface PhysicianLanes {
  readonly physician: PhysicianTime;
  /** How many cases they read at once while this case was monitored, as far as the cases are seen here. */
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
    physicians: physiciansInOrder(record).map((physician) => {
      const { physicianId, spans, peakConcurrency } = physician;
      const curve = concurrencyCurve(states, physicianId, endedAt);
      const reading = spans.flatMap((span) => clipped(curve, span));
      return {
        physician,
        concurrency: clipped(curve, range),
        unseen: reading.every(({ level }) => level < peakConcurrency),
        lines: lines.filter((line) => line.physicianId === physicianId),
      };
    }),
  };
}

function clipped(steps: readonly ConcurrencyStep[], to: Span): readonly ConcurrencyStep[] {
  return steps
    .map((step) => ({ ...step, start: later(step.start, to.start), end: earlier(step.end, to.end) }))
    .filter((step) => step.start < step.end);
}
