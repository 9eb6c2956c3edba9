import { holdsOn } from '../billing/payer-profile.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import { isOfClock } from '../case/track.ts';
import { durationText } from '../time/duration-text.ts';
import { boundingEvents } from './bounding-events.ts';
import { type Finding, finding } from './finding.ts';
import { type FindingBasis, someTime } from './finding-basis.ts';

/** What an auditor would raise about the clock of a case, and the date on which it ran. */
export const clockFindings = (basis: FindingBasis): Finding[] => [
  ...startAndEnd(basis),
  ...profileNotValid(basis),
  ...interruptions(basis),
  ...rounded(basis),
];

function startAndEnd({ state, entries }: FindingBasis): Finding[] {
  const { status } = state.clock;
  if (state.cancelled && status === 'not-started') return [];
  const eventIds = entries.filter(isOfClock).map(({ eventId }) => eventId);
  const findings: Finding[] = [];
  if (status === 'not-started') {
    const message =
      'No start of monitoring was logged, so nothing is billed. Ask the technologist when the baselines were complete.';
    findings.push(finding('not-started', message, { eventIds }));
  }
  // An end does not count where monitoring was resumed after it, or none had started before it.
  const hasEnd =
    status === 'not-started' ? entries.some(({ type }) => type === 'monitoring.ended') : status === 'ended';
  if (!hasEnd) {
    const message =
      'No end of monitoring was logged, so nothing is billed. Ask the technologist when monitoring ended.';
    findings.push(finding('not-ended', message, { eventIds }));
  }
  return findings;
}

function profileNotValid({ profile, dateOfService, entries }: FindingBasis): Finding[] {
  if (dateOfService === undefined || holdsOn(profile, dateOfService)) return [];
  const { title, version, effectiveFrom, effectiveTo } = profile;
  const until = effectiveTo === undefined ? '' : ` to ${effectiveTo}`;
  return [
    finding(
      'profile-not-valid',
      `No version of the payer profile ${title} holds for ${dateOfService}; version ${version} (from ${effectiveFrom}${until}) was used. Choose the profile that held then, or add a version of it.`,
      { eventIds: started(entries) },
    ),
  ];
}

const started = (entries: readonly TimedEntry[]) =>
  entries.filter(({ type }) => type === 'monitoring.started').map(({ eventId }) => eventId);

function interruptions({ interrupted, entries }: FindingBasis): Finding[] {
  const duration = someTime(interrupted);
  if (duration === undefined) return [];
  return [
    finding(
      'interrupted',
      `Monitoring was interrupted for ${durationText(duration)}; this time is not billed.`,
      { seconds: duration, eventIds: boundingEvents(entries, interrupted, isOfClock) },
    ),
  ];
}

const ROUND_MS = 5 * 60_000;

/** A time that nobody tapped: typed, imported, or moved by an amendment. */
const isTyped = ({ source, at, loggedAt }: TimedEntry): boolean =>
  source === 'hand' || source === 'import' || at !== loggedAt;

/** Every offset from UTC is a multiple of 5 min, so that a whole 5 minutes is one in every zone. */
const isRound = ({ at }: TimedEntry): boolean => at % ROUND_MS === 0;

function rounded({ state: { clock }, entries }: FindingBasis): Finding[] {
  if (clock.status !== 'ended') return [];
  const start = entries.find(({ type }) => type === 'monitoring.started');
  const end = entries.findLast(({ type, at }) => type === 'monitoring.ended' && at === clock.endedAt);
  if (start === undefined || end === undefined) return [];
  if (![start, end].every((entry) => isTyped(entry) && isRound(entry))) return [];
  return [
    finding(
      'rounded',
      'Start and end of monitoring were not tapped, and both are on a whole 5 minutes, as times are that were rounded or written down afterwards. Compare them with the recording of the monitoring system.',
      { eventIds: [start.eventId, end.eventId] },
    ),
  ];
}
