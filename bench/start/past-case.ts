import {
  type Actor,
  type CaseDetails,
  type CaseEvent,
  type CaseId,
  CPT,
  caseId,
  computeRecords,
  destinationId,
  eventId,
  facilityId,
  fold,
  type Instant,
  instant,
  milliseconds,
  userId,
} from '@ionm-clock/domain';

const MINUTE_MS = 60_000;
const PHYSICIANS = 60;
const FACILITIES = 20;

type Happening = CaseEvent extends infer Event
  ? Event extends CaseEvent
    ? Pick<Event, 'type' | 'payload'> & { readonly minute: number }
    : never
  : never;

/** How far a case of the benchmark has come. */
export type Stage = 'running' | 'finalized';

/** How many events `caseEvents` makes of a finalized case. */
export const EVENTS_OF_FINALIZED = 25;

/** A case of three hours as its technologist, physician and biller log it; `begins`: when its clock starts. */
export function caseEvents(number: number, begins: Instant, stage: Stage): readonly CaseEvent[] {
  const id = caseId(`case-${number}`);
  const technologistId = userId(`technologist-${number % (4 * PHYSICIANS)}`);
  const physicianId = userId(`physician-${number % PHYSICIANS}`);
  const actor: Actor = { userId: technologistId, role: 'technologist' };
  const placed = ({ minute, ...event }: Happening, index: number): CaseEvent => {
    const at = instant(begins + minute * MINUTE_MS);
    return {
      ...event,
      id: eventId(`${id}-${index}`),
      at,
      recordedAt: at,
      atErrorMs: milliseconds(12),
      source: 'tap',
      actor,
    };
  };
  const read = happeningsOf(number, technologistId, physicianId);
  if (stage === 'running') return read.filter(({ minute }) => minute <= 60).map(placed);
  const ended = read.map(placed);
  return [...ended, ...billed(id, ended).map((event, index) => placed(event, ended.length + index))];
}

function happeningsOf(
  number: number,
  technologistId: Actor['userId'],
  physicianId: Actor['userId'],
): readonly Happening[] {
  const details: CaseDetails = {
    facility: facilityId(`facility-${number % FACILITIES}`),
    room: `OR ${number % 400}`,
    timeZone: 'America/Chicago',
    payerProfile: CPT.id,
    modalities: ['SSEP', 'TcMEP', 'EMG'],
  };
  const notes = [20, 55, 80, 95, 110, 130, 150].map(
    (minute): Happening => ({
      minute,
      type: 'note.added',
      payload: { text: `Signals stable, ${minute} min after the baselines` },
    }),
  );
  const rest: readonly Happening[] = [
    { minute: -60, type: 'case.scheduled', payload: details },
    { minute: -30, type: 'technologist.joined', payload: { technologistId } },
    { minute: -12, type: 'baseline.recorded', payload: { modality: 'SSEP', quality: 'present' } },
    { minute: -10, type: 'baseline.recorded', payload: { modality: 'TcMEP', quality: 'reduced' } },
    { minute: -9, type: 'baseline.recorded', payload: { modality: 'EMG', quality: 'present' } },
    { minute: -5, type: 'physician.joined', payload: { physicianId, location: 'remote' } },
    { minute: 0, type: 'monitoring.started', payload: { missingBaselines: [] } },
    { minute: 30, type: 'attention.given', payload: { physicianId } },
    { minute: 60, type: 'monitoring.interrupted', payload: { reason: 'imaging' } },
    { minute: 70, type: 'monitoring.resumed', payload: {} },
    {
      minute: 90,
      type: 'signal.changed',
      payload: { modality: 'TcMEP', description: 'lower amplitude, left leg' },
    },
    { minute: 91, type: 'surgeon.notified', payload: { message: 'MEP lower', answer: 'pausing' } },
    { minute: 120, type: 'attention.given', payload: { physicianId } },
    { minute: 160, type: 'physician.moved', payload: { physicianId, location: 'in-room' } },
    { minute: 180, type: 'monitoring.ended', payload: {} },
    { minute: 185, type: 'technologist.left', payload: { technologistId } },
  ];
  return [...rest, ...notes].sort((a, b) => a.minute - b.minute);
}

/** What the biller logs: the record as it was computed, and that it went out. */
function billed(id: CaseId, events: readonly CaseEvent[]): readonly Happening[] {
  const state = fold(id, events);
  const [record] = state === undefined ? [] : computeRecords([{ state, profile: CPT }]);
  if (record === undefined) throw new Error('a case without a record');
  return [
    { minute: 24 * 60, type: 'record.finalized', payload: { record: { ...record, version: 1 } } },
    {
      minute: 25 * 60,
      type: 'record.exported',
      payload: { version: 1, format: 'csv', destination: destinationId('billing'), batch: 'B-1' },
    },
  ];
}
