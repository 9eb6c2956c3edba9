import type { CountedTime } from '../billing/counted-time.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import { isOfClock } from '../case/track.ts';
import type { CaseId, UserId } from '../ids.ts';
import { durationText } from '../time/duration-text.ts';
import { difference, normalized } from '../time/span.ts';
import { boundingEvents } from './bounding-events.ts';
import { type Finding, finding } from './finding.ts';
import { type FindingBasis, someTime } from './finding-basis.ts';

/** What an auditor would raise about who read the case, and who ran the monitoring. */
export const attendanceFindings = (basis: FindingBasis): Finding[] => [
  ...noPhysician(basis),
  ...overLimit(basis),
  ...physicianIsSurgeon(basis),
  ...twoRooms(basis),
  ...noTechnologist(basis),
];

const isOfPhysicians = (entry: TimedEntry): boolean =>
  entry.type === 'physician.joined' || entry.type === 'physician.moved' || entry.type === 'physician.left';
const isOfTechnologists = (entry: TimedEntry): boolean => 'technologistId' in entry;
const isOf =
  (person: UserId) =>
  (entry: TimedEntry): boolean =>
    isOfClock(entry) ||
    (isOfPhysicians(entry) && 'physicianId' in entry && entry.physicianId === person) ||
    ('technologistId' in entry && entry.technologistId === person);

const inOrderOfIds = (ids: Iterable<CaseId>): readonly CaseId[] => [...ids].sort();

function noPhysician({ monitored, times, entries }: FindingBasis): Finding[] {
  const unattended = difference(monitored, normalized(times.flatMap((time) => time.spans)));
  const duration = someTime(unattended);
  if (duration === undefined) return [];
  return [
    finding(
      'no-physician',
      `Nobody attended for ${durationText(duration)}; this time is not billed. If somebody did, their joining must be logged.`,
      {
        seconds: duration,
        eventIds: boundingEvents(entries, unattended, (entry) => isOfClock(entry) || isOfPhysicians(entry)),
      },
    ),
  ];
}

function overLimit({ times, profile, entries }: FindingBasis): Finding[] {
  return times.flatMap((time) => {
    const spans = normalized(time.overLimit);
    const duration = someTime(spans);
    if (duration === undefined) return [];
    const { limit, over } = profile.concurrency;
    const consequence = over === 'exclude' ? 'This time is not billed.' : 'Check the reason that was given.';
    return [
      finding(
        'over-limit',
        `For ${durationText(duration)} the physician read up to ${time.peakConcurrency} cases at once; the limit is ${limit}. ${consequence}`,
        {
          seconds: duration,
          physicianId: time.physicianId,
          with: inOrderOfIds(time.overLimitWith),
          eventIds: boundingEvents(entries, spans, isOf(time.physicianId)),
        },
      ),
    ];
  });
}

function physicianIsSurgeon({ state: { details, attendance }, times, entries }: FindingBasis): Finding[] {
  const roles = [
    ['surgeon', details.surgeonId],
    ['anesthesiologist', details.anesthesiologistId],
  ] as const;
  return roles.flatMap(([role, physicianId]) => {
    if (physicianId === undefined || attendance.every((span) => span.physicianId !== physicianId)) return [];
    const attended: CountedTime['spans'] =
      times.find((time) => time.physicianId === physicianId)?.spans ?? [];
    const duration = someTime(normalized(attended));
    return [
      finding(
        'physician-is-surgeon',
        `The reading physician is the ${role} of this case, which no payer accepts. Correct who read it, or who the ${role} was.`,
        {
          physicianId,
          ...(duration === undefined ? {} : { seconds: duration }),
          eventIds: entries
            .filter((entry) => entry.type === 'physician.joined' && entry.physicianId === physicianId)
            .map(({ eventId }) => eventId),
        },
      ),
    ];
  });
}

function twoRooms({ inTwoRooms, entries }: FindingBasis): Finding[] {
  return inTwoRooms.flatMap(({ person, spans, with: others }) => {
    const duration = someTime(spans);
    if (duration === undefined) return [];
    const isPhysician = 'physicianId' in person;
    const who = isPhysician
      ? `the physician was in this OR and in another`
      : `the technologist ran this case and another`;
    return [
      finding(
        'two-rooms',
        `For ${durationText(duration)} ${who} at once, by the log. Find out where they were, and correct the times of the other case.`,
        {
          ...person,
          seconds: duration,
          with: inOrderOfIds(others),
          eventIds: boundingEvents(
            entries,
            spans,
            isOf(isPhysician ? person.physicianId : person.technologistId),
          ),
        },
      ),
    ];
  });
}

/** Only where the case logs technologists at all: many files of old cases do not. */
function noTechnologist({ monitored, technologists, entries }: FindingBasis): Finding[] {
  if (!entries.some(isOfTechnologists)) return [];
  const alone = difference(monitored, normalized(technologists.flatMap(({ spans }) => spans)));
  const duration = someTime(alone);
  if (duration === undefined) return [];
  return [
    finding(
      'no-technologist',
      `No technologist was logged in the OR for ${durationText(duration)} of monitoring. Ask who ran it then.`,
      {
        seconds: duration,
        eventIds: boundingEvents(entries, alone, (entry) => isOfClock(entry) || isOfTechnologists(entry)),
      },
    ),
  ];
}
