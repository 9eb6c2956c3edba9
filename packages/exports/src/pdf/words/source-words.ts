import {
  type Amendment,
  durationText,
  errorBoundText,
  type Instant,
  type Milliseconds,
  type RecordedTime,
  type Source,
  type TimeRecord,
  type UserId,
  type Written,
  wholeSeconds,
} from '@ionm-clock/domain';
import { localText } from './exact-time.ts';

type NameOf = (id: UserId) => string;

interface Logged {
  readonly source: Source;
  readonly loggedAt: Instant;
  readonly recordedAt?: Instant | undefined;
  readonly atErrorMs?: Milliseconds | undefined;
  readonly handReason?: string | undefined;
}

/**
 * How a time came to be known: `tap, ± 0.1 s`; `late, stored 12 min 4 s after it, ± 0.4 s`; `by hand: “No tablet”`; `imported`.
 * Lateness is rounded up, as findings have it. A record of an earlier format does not say how late, or how exact.
 */
function sourceWords({ source, loggedAt, recordedAt, atErrorMs, handReason }: Logged): string {
  const bound = atErrorMs === undefined ? '' : `, ${errorBoundText(atErrorMs)}`;
  switch (source) {
    case 'tap':
      return `tap${bound}`;
    case 'late':
      return recordedAt === undefined
        ? `late${bound}`
        : `late, stored ${durationText(wholeSeconds(Math.ceil((recordedAt - loggedAt) / 1_000) * 1_000))} after it${bound}`;
    case 'hand':
      return handReason === undefined ? 'by hand, no reason kept' : `by hand: “${handReason}”`;
    case 'import':
      return `imported${bound}`;
  }
}

/** The same of what was written down. */
export const writtenSource = (written: Written): string => sourceWords({ ...written, loggedAt: written.at });

/** How a time of the record came to be known, by whom, and every correction of it with both times, who, when and why. */
export const timeMarkWords = (time: RecordedTime, record: TimeRecord, nameOf: NameOf): readonly string[] => [
  `${sourceWords(time)}, logged by ${nameOf(time.actorId)}`,
  ...(time.reason === undefined ? [] : [`why: ${time.reason}`]),
  ...(time.amendments ?? []).map((amendment) => amendmentWords(amendment, record, nameOf)),
  ...(time.amended && time.amendments === undefined
    ? [`amended; logged as ${localText(time.loggedAt, record)}`]
    : []),
  ...(time.withdrawn ? ['withdrawn: it counts nowhere'] : []),
];

function amendmentWords(
  { from, to, reason, actorId, at }: Amendment,
  record: TimeRecord,
  nameOf: NameOf,
): string {
  const by = `by ${nameOf(actorId)} at ${localText(at, record)}: “${reason}”`;
  return to === undefined
    ? `withdrawn; before: ${localText(from, record)}; ${by}`
    : `amended; before: ${localText(from, record)}; after: ${localText(to, record)}; ${by}`;
}
