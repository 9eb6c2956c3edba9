import type { CaseLines } from '../billing/claim-lines.ts';
import type { CountedTime } from '../billing/counted-time.ts';
import type { PayerProfile } from '../billing/payer-profile.ts';
import type { CaseState } from '../case/case-state.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import { durationText } from '../time/duration-text.ts';
import { type Seconds, seconds, wholeSeconds } from '../time/instant.ts';
import { difference, normalized, type Spans, totalMilliseconds } from '../time/span.ts';
import { type Finding, type FindingCode, finding } from './finding.ts';

/** What the findings of one case rest on. */
export interface FindingBasis {
  readonly state: CaseState;
  readonly profile: PayerProfile;
  readonly monitored: Spans;
  readonly interrupted: Spans;
  readonly times: readonly CountedTime[];
  readonly lines: CaseLines;
}

/** The findings of one case (BILLING-RULES.md section 4), but for the cap, which needs the physician's whole day. */
export function caseFindings(basis: FindingBasis): readonly Finding[] {
  return [
    ...startAndEnd(basis.state),
    ...noPhysician(basis),
    ...overLimit(basis),
    ...twoCodes(basis),
    ...howLogged(basis.state),
    ...interruptions(basis.interrupted),
    ...belowThreshold(basis.lines),
  ];
}

const logged = (state: CaseState, type: TimedEntry['type']): boolean =>
  state.entries.some((entry) => entry.type === type && !entry.withdrawn);

function startAndEnd(state: CaseState): Finding[] {
  const { status } = state.clock;
  if (state.cancelled && status === 'not-started') return [];
  const findings: Finding[] = [];
  if (status === 'not-started') {
    findings.push(finding('not-started', 'No start of monitoring was logged. Ask the technologist.'));
  }
  // An end does not count where monitoring was resumed after it, or none had started before it.
  if (status === 'not-started' ? !logged(state, 'monitoring.ended') : status !== 'ended') {
    findings.push(
      finding('not-ended', 'No end of monitoring was logged, so nothing is billed. Ask the technologist.'),
    );
  }
  return findings;
}

/** `seconds` rounds down, yet a finding of less than a second is still a finding. */
function someTime(spans: Spans): Seconds | undefined {
  return spans.length === 0 ? undefined : wholeSeconds(totalMilliseconds(spans));
}

function noPhysician({ monitored, times }: FindingBasis): Finding[] {
  const duration = someTime(difference(monitored, normalized(times.flatMap((time) => time.spans))));
  return duration === undefined
    ? []
    : [
        finding('no-physician', `Nobody attended for ${durationText(duration)}; this time is not billed.`, {
          seconds: duration,
        }),
      ];
}

function overLimit({ times, profile }: FindingBasis): Finding[] {
  return times.flatMap((time) => {
    const duration = someTime(normalized(time.overLimit));
    if (duration === undefined) return [];
    const { limit, over } = profile.concurrency;
    const consequence = over === 'exclude' ? 'This time is not billed.' : 'Check the reason that was given.';
    return [
      finding(
        'over-limit',
        `For ${durationText(duration)} the physician read up to ${time.peakConcurrency} cases at once; the limit is ${limit}. ${consequence}`,
        { seconds: duration, physicianId: time.physicianId, with: [...time.overLimitWith].sort() },
      ),
    ];
  });
}

function twoCodes({ lines: { notBilled }, profile }: FindingBasis): Finding[] {
  if (notBilled === undefined) return [];
  const { code } = profile[notBilled.timeClass];
  return [
    finding(
      'two-codes',
      `${durationText(notBilled.seconds)} belong to ${code}, which is not billed beside the code of the longer time.`,
      { seconds: notBilled.seconds },
    ),
  ];
}

const HOW_LOGGED: readonly [FindingCode, string, (entry: TimedEntry) => boolean][] = [
  ['entered-by-hand', 'typed by a person, not logged as they happened', (entry) => entry.source === 'hand'],
  ['late', 'tapped without a connection and stored later', (entry) => entry.source === 'late'],
  ['amended', 'corrected afterwards; the earlier ones stay visible', (entry) => entry.amended],
];

function howLogged(state: CaseState): Finding[] {
  return HOW_LOGGED.flatMap(([code, how, matches]) => {
    const entries = state.entries.filter(matches);
    if (entries.length === 0) return [];
    const eventIds = entries.map((entry) => entry.eventId);
    const message = `${entries.length} ${entries.length === 1 ? 'time was' : 'times were'} ${how}.`;
    if (code !== 'late') return [finding(code, message, { eventIds })];
    const delay = Math.max(...entries.map((entry) => entry.recordedAt - entry.loggedAt));
    return [finding(code, message, { seconds: seconds(Math.ceil(delay / 1000)), eventIds })];
  });
}

function interruptions(interrupted: Spans): Finding[] {
  const duration = someTime(interrupted);
  return duration === undefined
    ? []
    : [
        finding(
          'interrupted',
          `Monitoring was interrupted for ${durationText(duration)}; this time is not billed.`,
          { seconds: duration },
        ),
      ];
}

function belowThreshold({ lines }: CaseLines): Finding[] {
  return lines
    .filter((line) => line.units === 0)
    .map((line) => {
      const { thresholdSeconds } = line.trace.arithmetic;
      return finding(
        'below-threshold',
        `${durationText(line.seconds)} make no unit of ${line.code}; the first needs ${thresholdSeconds / 60} min.`,
        { seconds: line.seconds, physicianId: line.physicianId },
      );
    });
}
