import {
  type Actor,
  type CaseDetails,
  type CaseEvent,
  type CaseState,
  CPT,
  caseId,
  computeRecords,
  eventId,
  facilityId,
  fold,
  type Instant,
  type Location,
  type Moment,
  milliseconds,
  parseInstant,
  type Source,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';

export const MERCY: CaseDetails = {
  facility: facilityId('mercy'),
  room: 'OR 4',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP'],
  primaryProcedure: '22633',
};

function at(iso: string): Instant {
  const found = parseInstant(iso);
  if (found === undefined) throw new Error(`not an instant: ${iso}`);
  return found;
}

/** What every event of these tests has: tapped by one technologist unless it says otherwise. */
export function moment(iso: string, source: Source = 'tap'): Moment & Pick<CaseEvent, 'id' | 'recordedAt'> {
  const when = at(iso);
  const actor: Actor = { userId: userId('tech-1'), role: 'technologist' };
  return { id: eventId(iso), at: when, recordedAt: when, atErrorMs: milliseconds(0), source, actor };
}

/** The state of a case that these events make. */
export function caseOf(id: string, events: readonly CaseEvent[], details = MERCY): CaseState {
  const scheduled: CaseEvent = {
    ...moment('2026-11-03T12:00:00Z'),
    type: 'case.scheduled',
    payload: details,
  };
  const state = fold(caseId(id), [scheduled, ...events]);
  if (state === undefined) throw new Error('nothing scheduled');
  return state;
}

/** The records of these cases under the profile `cpt`, as one world. */
export const recordsOf = (...states: readonly CaseState[]): readonly TimeRecord[] =>
  computeRecords(states.map((state) => ({ state, profile: CPT })));

export const joined = (
  physician: string,
  location: Location,
  when: ReturnType<typeof moment>,
): CaseEvent => ({
  ...when,
  type: 'physician.joined',
  payload: { physicianId: userId(physician), location },
});

export const started = (when: ReturnType<typeof moment>): CaseEvent => ({
  ...when,
  type: 'monitoring.started',
  payload: { missingBaselines: [] },
});

export const ended = (when: ReturnType<typeof moment>): CaseEvent => ({
  ...when,
  type: 'monitoring.ended',
  payload: {},
});

/** Two hours, 7 min 59.5 s of monitoring that one physician attended in the room. */
export const twoHoursSeven = (id = 'C-100', details = MERCY): CaseState =>
  caseOf(
    id,
    [
      joined('dr-a', 'in-room', moment('2026-11-03T13:50:00Z')),
      started(moment('2026-11-03T14:03:12.345Z')),
      ended(moment('2026-11-03T16:11:11.845Z')),
    ],
    details,
  );
