import type { TimedEntry } from '../case/timed-entry.ts';
import type { EventId, UserId } from '../ids.ts';
import type { ClaimLine, LeftOutReason } from '../record/time-record.ts';
import { type Seconds, wholeSeconds } from '../time/instant.ts';
import { difference, normalized, type Span, type Spans, totalMilliseconds } from '../time/span.ts';
import type { CountedTime } from './counted-time.ts';
import type { PayerProfile, TimeClass } from './payer-profile.ts';
import { compare } from './text-order.ts';
import { unitArithmetic } from './units.ts';

const CLASSES: readonly TimeClass[] = ['inRoom', 'outside'];

/** The lines of one case before any cap, and the class that one-code profiles leave out. */
export interface CaseLines {
  /** Lines with no unit are among them: they are not billed but told. */
  readonly lines: readonly ClaimLine[];
  readonly notBilled?: {
    readonly timeClass: TimeClass;
    readonly seconds: Seconds;
    readonly eventIds: readonly EventId[];
  };
}

/** What the lines of a case are made of. */
export interface LineBasis {
  readonly times: readonly CountedTime[];
  readonly profile: PayerProfile;
  readonly monitored: Spans;
  readonly interrupted: Spans;
  /** The entries of the case that count, in order. */
  readonly entries: readonly TimedEntry[];
  /** The class that the biller chose to bill, if they did. */
  readonly chosen?: TimeClass | undefined;
}

/** Claim lines of one case over all its physicians (BILLING-RULES.md sections 3.6 and 3.7), by physician, then code. */
export function claimLines(basis: LineBasis): CaseLines {
  const { times, profile, monitored, interrupted, entries, chosen } = basis;
  const total = (kind: TimeClass): number => totalMilliseconds(times.flatMap((time) => time.counted[kind]));
  const both = total('inRoom') > 0 && total('outside') > 0;
  const longer = total('inRoom') > total('outside') ? 'inRoom' : 'outside';
  const billed = profile.codesPerCase === 'one' && both ? [chosen ?? longer] : CLASSES;

  const lines = times.flatMap((time) =>
    billed
      .filter((kind) => time.counted[kind].length > 0)
      .map((kind) => {
        const counted = normalized(time.counted[kind]);
        const seconds = wholeSeconds(totalMilliseconds(counted));
        const arithmetic = unitArithmetic(seconds, profile[kind]);
        const leftOut = leftOutSpans(time, kind, monitored, interrupted);
        return {
          physicianId: time.physicianId,
          timeClass: kind,
          code: profile[kind].code,
          units: arithmetic.units,
          seconds,
          trace: { eventIds: eventsOf(entries, [time.physicianId]), counted, leftOut, arithmetic },
        };
      }),
  );
  lines.sort((a, b) => compare(a.physicianId, b.physicianId) || compare(a.code, b.code));
  const dropped = CLASSES.find((kind) => !billed.includes(kind));
  if (dropped === undefined) return { lines };
  const readers = times
    .filter((time) => time.counted[dropped].length > 0)
    .map(({ physicianId }) => physicianId);
  const seconds = wholeSeconds(total(dropped));
  return { lines, notBilled: { timeClass: dropped, seconds, eventIds: eventsOf(entries, readers) } };
}

const other = (timeClass: TimeClass): TimeClass => (timeClass === 'inRoom' ? 'outside' : 'inRoom');

/** The entries from which the time of these physicians follows: the clock's and their own. */
const eventsOf = (entries: readonly TimedEntry[], physicians: readonly UserId[]): readonly EventId[] =>
  entries
    .filter((entry) =>
      'physicianId' in entry ? physicians.includes(entry.physicianId) : entry.type.startsWith('monitoring.'),
    )
    .map(({ eventId }) => eventId);

/** Everything between start and end of monitoring that the line does not count, with the reason, in order. */
function leftOutSpans(time: CountedTime, kind: TimeClass, monitored: Spans, interrupted: Spans) {
  const because = (reason: LeftOutReason, spans: Iterable<Span>) =>
    normalized(spans).map(({ start, end }) => ({ start, end, reason }));
  return [
    ...because('interrupted', interrupted),
    ...because('not-attending', difference(monitored, normalized(time.spans))),
    ...because('other-code', time.counted[other(kind)]),
    ...because(
      'without-attention',
      time.leftOut.filter((span) => span.reason === 'without-attention'),
    ),
    ...because(
      'over-limit',
      time.leftOut.filter((span) => span.reason === 'over-limit'),
    ),
  ].sort((a, b) => a.start - b.start);
}
