import { type CaseEvent, type CaseId, fold, type Instant, isoInstant } from '@ionm-clock/domain';

/** The fields of payloads that are instants: a case file writes them with `Z`, as it writes the times of events. */
const INSTANTS: ReadonlySet<string> = new Set(['scheduledStart', 'scheduledEnd']);

/**
 * One case as an object of `ionm-case/1` (DESIGN.md section 8): its details as they are now, and each event of its log, all that is known
 * of it. Read again, it makes the same record, byte for byte. Throws for a case that was never scheduled.
 */
export function caseFile(caseId: CaseId, events: readonly CaseEvent[]): object {
  const state = fold(caseId, events);
  if (state === undefined) throw new Error('a case that was never scheduled has no file');
  return {
    format: 'ionm-case/1',
    case: { id: caseId, ...withTexts(state.details) },
    events: events.map(fileEvent),
  };
}

function fileEvent(event: CaseEvent): object {
  const { id, type, at, atErrorMs, recordedAt, source, actor, payload } = event;
  return {
    id,
    type,
    at: isoInstant(at),
    atErrorMs,
    recordedAt: isoInstant(recordedAt),
    source,
    actor: { userId: actor.userId, role: actor.role },
    ...(type === 'time.amended' ? amendment(event.payload) : withTexts(payload)),
  };
}

const amendment = ({ correction, ...payload }: Extract<CaseEvent, { type: 'time.amended' }>['payload']) => ({
  ...payload,
  correction:
    correction.kind === 'moved' ? { kind: correction.kind, to: isoInstant(correction.to) } : correction,
});

const withTexts = (fields: unknown): object =>
  Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [
      name,
      INSTANTS.has(name) && isInstant(value) ? isoInstant(value) : value,
    ]),
  );

const isInstant = (value: unknown): value is Instant => typeof value === 'number';
