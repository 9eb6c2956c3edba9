import type { AttendedSpan } from '../concurrency/attended-time.ts';
import type { CaseId, UserId } from '../ids.ts';
import type { ConcurrencyLevel, LeftOutReason } from '../record/time-record.ts';
import type { Span } from '../time/span.ts';
import type { PayerProfile, TimeClass } from './payer-profile.ts';
import type { AttendedSegment } from './physician-segments.ts';
import { compare } from './text-order.ts';

type LeftOut = Span & { readonly reason: LeftOutReason };

/** What one physician did on one case, split by what it counts as. Spans are in order of time. */
export interface CountedTime {
  readonly caseId: CaseId;
  readonly physicianId: UserId;
  readonly spans: readonly AttendedSpan[];
  readonly exclusive: readonly Span[];
  readonly overLimit: readonly Span[];
  /** The other cases that were read while above the limit. */
  readonly overLimitWith: ReadonlySet<CaseId>;
  readonly peakConcurrency: number;
  readonly concurrency: readonly ConcurrencyLevel[];
  readonly counted: Readonly<Record<TimeClass, readonly Span[]>>;
  readonly leftOut: readonly LeftOut[];
}

/** The class of a second (BILLING-RULES.md section 3.5). */
function timeClass(span: AttendedSpan, level: number, profile: PayerProfile): TimeClass {
  const inRoom =
    span.location === 'in-room' || (span.location === 'in-facility' && profile.inFacility === 'inRoom');
  return inRoom && level === 1 ? 'inRoom' : 'outside';
}

/**
 * The counted time of each case that one physician attended (BILLING-RULES.md sections 3.4 to 3.6), each under
 * its own profile.
 */
export function countedTimes(
  physicianId: UserId,
  segments: readonly AttendedSegment[],
  profileOf: (caseId: CaseId) => PayerProfile,
): readonly CountedTime[] {
  const byCase = new Map<CaseId, Tally>();
  for (const { start, end, active, attention } of segments) {
    // In order of their ids, not of the input.
    const caseIds = active.map(({ caseId }) => caseId).sort(compare);
    for (const attended of active) {
      const { caseId } = attended;
      const others = caseIds.filter((other) => other !== caseId);
      const profile = profileOf(caseId);
      let tally = byCase.get(caseId);
      if (tally === undefined) {
        tally = new Tally(caseId, physicianId);
        byCase.set(caseId, tally);
      }
      const piece = { ...attended, start, end };
      const over = active.length > profile.concurrency.limit;
      const exclusive = attention === caseId;
      tally.peakConcurrency = Math.max(tally.peakConcurrency, active.length);
      tally.spans.push(piece);
      tally.level({ start, end, level: active.length, with: others });
      if (exclusive) tally.exclusive.push({ start, end });
      if (over) {
        tally.overLimit.push({ start, end });
        for (const other of others) tally.overLimitWith.add(other);
      }
      const kind = timeClass(attended, active.length, profile);
      if (over && profile.concurrency.over === 'exclude') {
        tally.leftOut.push({ start, end, reason: 'over-limit' });
      } else if (profile.outside.counts === 'exclusive' && !exclusive) {
        // It is outside: whoever is in the room with one case has their attention on it.
        tally.leftOut.push({ start, end, reason: 'without-attention' });
      } else tally.counted[kind].push({ start, end });
    }
  }
  return [...byCase.values()];
}

const areSame = (some: readonly CaseId[], others: readonly CaseId[]): boolean =>
  some.length === others.length && some.every((caseId, index) => caseId === others[index]);

class Tally implements CountedTime {
  readonly spans: AttendedSpan[] = [];
  readonly exclusive: Span[] = [];
  readonly overLimit: Span[] = [];
  readonly overLimitWith = new Set<CaseId>();
  peakConcurrency = 0;
  readonly concurrency: ConcurrencyLevel[] = [];
  readonly counted: Record<TimeClass, Span[]> = { inRoom: [], outside: [] };
  readonly leftOut: LeftOut[] = [];
  readonly caseId: CaseId;
  readonly physicianId: UserId;

  constructor(caseId: CaseId, physicianId: UserId) {
    this.caseId = caseId;
    this.physicianId = physicianId;
  }

  /** A cut that changes neither level nor cases, such as attention given elsewhere, leaves the stretch whole. */
  level(next: ConcurrencyLevel): void {
    const last = this.concurrency.at(-1);
    if (last?.end === next.start && areSame(last.with, next.with))
      this.concurrency[this.concurrency.length - 1] = { ...last, end: next.end };
    else this.concurrency.push(next);
  }
}
