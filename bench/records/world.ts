import {
  type Actor,
  type CaseDetails,
  type CaseEvent,
  type CaseId,
  type CaseState,
  CPT,
  caseId,
  eventId,
  facilityId,
  fold,
  instant,
  MEDICARE,
  milliseconds,
  type PayerProfile,
  type ProfiledCase,
  QUARTER_HOUR,
  userId,
} from '@ionm-clock/domain';
import { seededRandom } from '../random.ts';

export const PHYSICIANS = 500;
export const FACILITIES = 20;
const CASES_PER_PHYSICIAN_AND_DAY = 4;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * HOUR_MS;
const BEGINS = Date.UTC(2026, 0, 5, 12);
const OPENING_HOURS = 10;
const PROFILES: readonly PayerProfile[] = [CPT, MEDICARE, QUARTER_HOUR];

/** What happens in a case, minutes after it is scheduled to begin. */
type Happening = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Pick<Event, 'type' | 'payload'> & { readonly minute: number }
    : never
  : never;

/**
 * The same ended cases for the same number of them: 500 physicians who each begin 4 a day of 1 to 6 hours, so that they often read
 * two at once and are above the limit now and then. Every third case is interrupted, every fifth moves its physician into the
 * room, every tenth is handed over.
 */
export function worldOf(cases: number): readonly ProfiledCase[] {
  const random = seededRandom(cases);
  const days = cases / PHYSICIANS / CASES_PER_PHYSICIAN_AND_DAY;
  return Array.from({ length: cases }, (_, number) => {
    const day = random() * days;
    const opens = BEGINS + Math.floor(day) * DAY_MS;
    const begins = opens + Math.floor((day % 1) * OPENING_HOURS * HOUR_MS);
    const profile = PROFILES[number % PROFILES.length] ?? CPT;
    return { state: endedCase(number, begins, profile, random), profile };
  });
}

function endedCase(number: number, begins: number, profile: PayerProfile, random: () => number): CaseState {
  const id = caseId(`case-${number}`);
  const reader = Math.floor(random() * PHYSICIANS);
  const physicianId = userId(`physician-${reader}`);
  const length = 60 + Math.floor(random() * 300);
  const within = (share: number): number => Math.floor(length * share);
  const technologistId = userId(`technologist-${number}`);
  const details: CaseDetails = {
    facility: facilityId(`facility-${number % FACILITIES}`),
    room: `OR ${number % 400}`,
    timeZone: 'America/Chicago',
    payerProfile: profile.id,
    modalities: ['SSEP', 'TcMEP'],
  };
  const happenings: Happening[] = [
    { minute: -60, type: 'case.scheduled', payload: details },
    { minute: -30, type: 'technologist.joined', payload: { technologistId } },
    { minute: -10, type: 'baseline.recorded', payload: { modality: 'SSEP', quality: 'present' } },
    { minute: -9, type: 'baseline.recorded', payload: { modality: 'TcMEP', quality: 'reduced' } },
    { minute: -5, type: 'physician.joined', payload: { physicianId, location: 'remote' } },
    { minute: 0, type: 'monitoring.started', payload: { missingBaselines: [] } },
    { minute: within(0.2), type: 'attention.given', payload: { physicianId } },
  ];
  if (number % 3 === 0) {
    happenings.push(
      { minute: within(0.3), type: 'monitoring.interrupted', payload: {} },
      { minute: within(0.35), type: 'monitoring.resumed', payload: {} },
    );
  }
  if (number % 5 === 0) {
    happenings.push({
      minute: within(0.4),
      type: 'physician.moved',
      payload: { physicianId, location: 'in-room' },
    });
  }
  happenings.push(
    {
      minute: within(0.5),
      type: 'signal.changed',
      payload: { modality: 'TcMEP', description: 'lower amplitude' },
    },
    { minute: within(0.5), type: 'surgeon.notified', payload: { message: 'MEP lower', answer: 'pausing' } },
    { minute: within(0.6), type: 'attention.given', payload: { physicianId } },
  );
  if (number % 10 === 0) {
    const next = userId(`physician-${(reader + 1) % PHYSICIANS}`);
    happenings.push(
      { minute: within(0.7), type: 'physician.left', payload: { physicianId, handedOverTo: next } },
      { minute: within(0.7), type: 'physician.joined', payload: { physicianId: next, location: 'remote' } },
    );
  }
  happenings.push({ minute: length, type: 'monitoring.ended', payload: {} });
  return folded(id, begins, happenings, { userId: technologistId, role: 'technologist' });
}

function folded(id: CaseId, begins: number, happenings: readonly Happening[], actor: Actor): CaseState {
  const events = happenings.map(({ minute, ...event }, index): CaseEvent => {
    const at = instant(begins + minute * MINUTE_MS);
    return {
      ...event,
      id: eventId(`${id}-${index}`),
      at,
      recordedAt: at,
      atErrorMs: milliseconds(20),
      source: 'tap',
      actor,
    };
  });
  const state = fold(id, events);
  if (state === undefined) throw new Error('a case that nobody scheduled');
  return state;
}
