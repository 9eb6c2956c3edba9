import {
  type Amendment,
  durationText,
  errorBoundText,
  type Instant,
  localDateTime,
  type RecordedTime,
  type TimeRecord,
  type UserId,
  type Written,
  wholeSeconds,
} from '@ionm-clock/domain';

type NameOf = (id: UserId) => string;

/** A time of the record, be it of the clock, of a person, or of what was written down. */
type Logged = Pick<
  RecordedTime,
  'type' | 'loggedAt' | 'source' | 'actorId' | 'recordedAt' | 'atErrorMs' | 'handReason'
>;

/** `monitoring.ended 2026-11-03T09:30:00.000-06:00, 12 min 3 s late, ± 0.4 s`, one after the other; empty if there is none. */
export const lateTimes = (record: TimeRecord): string =>
  listed(record, 'late', ({ loggedAt, recordedAt, atErrorMs }) => [
    // Rounded up, as the finding has it. A record of an earlier format does not say how late, or how exact.
    recordedAt === undefined
      ? 'late'
      : `${durationText(wholeSeconds(Math.ceil((recordedAt - loggedAt) / 1_000) * 1_000))} late`,
    ...(atErrorMs === undefined ? [] : [errorBoundText(atErrorMs)]),
  ]);

/** `monitoring.started 2026-11-03T08:00:00.000-06:00, by Ada Reyes: “The tablet was not at hand”`, likewise. */
export const timesByHand = (record: TimeRecord, nameOf: NameOf): string =>
  listed(record, 'hand', ({ actorId, handReason }) => [by(actorId, handReason, nameOf)]);

/**
 * Each correction with both versions, in order: `monitoring.ended 2026-11-03T09:30:00.000-06:00 -> 2026-11-03T09:15:00.000-06:00,
 * by Ada Reyes at 2026-11-03T10:02:11.000-06:00: “Pressed too late”`; `-> withdrawn` where it did not happen.
 */
export function amendedTimes(record: TimeRecord, nameOf: NameOf): string {
  const local = (at: Instant): string => localDateTime(at, record.details.timeZone);
  const words = ({ from, to, actorId, at, reason }: Amendment): string =>
    `${local(from)} -> ${to === undefined ? 'withdrawn' : local(to)}, ${by(actorId, reason, nameOf, local(at))}`;
  return record.times
    .flatMap(({ type, amendments = [] }) => amendments.map((amendment) => `${type} ${words(amendment)}`))
    .join('; ');
}

const by = (actorId: UserId, reason: string | undefined, nameOf: NameOf, at?: string): string =>
  `by ${nameOf(actorId)}${at === undefined ? '' : ` at ${at}`}${reason === undefined ? '' : `: “${reason}”`}`;

function listed(
  { times, documentation, details: { timeZone } }: TimeRecord,
  source: Logged['source'],
  told: (logged: Logged) => readonly string[],
): string {
  const { baselines, changes, reports } = documentation;
  const written = (type: string, all: readonly Written[]): readonly Logged[] =>
    all.map((one) => ({ ...one, type, loggedAt: one.at }));
  return [
    ...times,
    ...written('baseline.recorded', baselines),
    ...written('signal.changed', changes),
    ...written('surgeon.notified', reports),
  ]
    .filter((logged) => logged.source === source)
    .sort((a, b) => a.loggedAt - b.loggedAt)
    .map((logged) =>
      [`${logged.type} ${localDateTime(logged.loggedAt, timeZone)}`, ...told(logged)].join(', '),
    )
    .join('; ');
}
