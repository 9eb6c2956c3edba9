import type { Written } from '../case/documentation.ts';
import { inOrder, type TimedEntry } from '../case/timed-entry.ts';
import { durationText } from '../time/duration-text.ts';
import { errorBoundText, INEXACT_FROM_MS } from '../time/error-bound-text.ts';
import { milliseconds, seconds } from '../time/instant.ts';
import { type Finding, finding } from './finding.ts';
import type { FindingBasis } from './finding-basis.ts';

/** Times that were not logged as they happened, those that were withdrawn among them, and those that are not exact. */
export function loggingFindings(basis: FindingBasis): Finding[] {
  const logged = loggedMoments(basis);
  return [
    ...byHand(logged.filter(({ source }) => source === 'hand')),
    ...late(logged.filter(({ source }) => source === 'late')),
    ...amended(inOrder(basis.state.entries).filter(({ amendments }) => amendments.length > 0)),
    ...inexact(basis.entries),
  ];
}

const NO_ERROR = milliseconds(0);

/** What a time says of how it was logged, be it of the clock, of a person, or of what was written down. */
type LoggedMoment = Pick<TimedEntry, 'eventId' | 'loggedAt' | 'source' | 'recordedAt' | 'atErrorMs'>;

function loggedMoments({ state: { entries, documentation } }: FindingBasis): readonly LoggedMoment[] {
  const { baselines, changes, reports } = documentation;
  const written = [...baselines, ...changes, ...reports].map(loggedMoment);
  return [...inOrder(entries), ...written].sort((a, b) => a.loggedAt - b.loggedAt);
}

const loggedMoment = ({ eventId, at, source, recordedAt = at, atErrorMs }: Written): LoggedMoment => ({
  eventId,
  loggedAt: at,
  source,
  recordedAt,
  atErrorMs: atErrorMs ?? NO_ERROR,
});

const idsOf = (logged: readonly LoggedMoment[]) => logged.map(({ eventId }) => eventId);
const times = (logged: readonly unknown[]): string =>
  logged.length === 1 ? '1 time was' : `${logged.length} times were`;

/** Rounded up: a delay of less than a second is one. */
const longestDelay = (logged: readonly LoggedMoment[]) =>
  seconds(
    Math.max(0, ...logged.map(({ recordedAt, loggedAt }) => Math.ceil((recordedAt - loggedAt) / 1_000))),
  );
const largestBound = (logged: readonly LoggedMoment[]): number =>
  Math.max(...logged.map(({ atErrorMs }) => atErrorMs));

function byHand(logged: readonly LoggedMoment[]): Finding[] {
  if (logged.length === 0) return [];
  const message = `${times(logged)} typed by a person, not logged as they happened.`;
  return [finding('entered-by-hand', message, { eventIds: idsOf(logged), seconds: longestDelay(logged) })];
}

function late(logged: readonly LoggedMoment[]): Finding[] {
  if (logged.length === 0) return [];
  const delay = longestDelay(logged);
  const message = `${times(logged)} tapped without a connection and stored later: up to ${durationText(delay)} later, exact to ${errorBoundText(largestBound(logged))}.`;
  return [finding('late', message, { eventIds: idsOf(logged), seconds: delay })];
}

function amended(entries: readonly TimedEntry[]): Finding[] {
  if (entries.length === 0) return [];
  const eventIds = entries.flatMap(({ eventId, amendments }) => [
    eventId,
    ...amendments.map((amendment) => amendment.eventId),
  ]);
  const message = `${times(entries)} corrected afterwards; the earlier ones stay visible.`;
  return [finding('amended', message, { eventIds })];
}

/** Of the times that count as they were logged; one that a person typed or corrected has no measured bound. */
function inexact(entries: readonly TimedEntry[]): Finding[] {
  const found = entries.filter(
    ({ source, at, loggedAt, atErrorMs }) =>
      source !== 'hand' && at === loggedAt && atErrorMs > INEXACT_FROM_MS,
  );
  if (found.length === 0) return [];
  const message = `${found.length === 1 ? '1 time that counts is' : `${found.length} times that count are`} exact only to ${errorBoundText(largestBound(found))}, as the device could not compare its clock better with the server’s.`;
  return [finding('inexact', message, { eventIds: idsOf(found) })];
}
