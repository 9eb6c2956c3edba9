import {
  type CaseDetails,
  type CaseEvent,
  type CaseEventPayloads,
  type CaseEventType,
  type CaseState,
  caseId,
  eventId,
  facilityId,
  fold,
  type Instant,
  milliseconds,
  parseInstant,
  type UserId,
  userId,
} from '@ionm-clock/domain';

/** For tests: `08:03` or `08:03:12` on an invented day, UTC. */
export function clockTime(time: string): Instant {
  const at = parseInstant(`2026-11-03T${time}Z`);
  if (at === undefined) throw new Error(`not a time: ${time}`);
  return at;
}

type Step = {
  [T in CaseEventType]: readonly [time: string, type: T, payload: CaseEventPayloads[T], actor?: UserId];
}[CaseEventType];

export interface InventedCase {
  readonly state: CaseState;
  readonly events: readonly (CaseEvent & { readonly pending: boolean })[];
}

/** For tests: a case in OR `room` of Mercy with what happened to it, folded by the domain itself. */
export function inventedCase(room: string, steps: readonly Step[], details: Partial<CaseDetails> = {}): InventedCase {
  const scheduled: Step = [
    '05:00',
    'case.scheduled',
    {
      facility: facilityId('Mercy'),
      room,
      timeZone: 'UTC',
      payerProfile: 'cpt',
      modalities: ['SSEP'],
      ...details,
    },
  ];
  const events = [scheduled, ...steps].map(([time, type, payload, actor], index) => {
    const at = clockTime(time);
    return {
      type,
      payload,
      at,
      atErrorMs: milliseconds(0),
      recordedAt: at,
      source: 'tap',
      actor: { userId: actor ?? userId('tech-1'), role: actor === undefined ? 'technologist' : 'physician' },
      id: eventId(`${room}-${index}`),
      pending: false,
    } as CaseEvent & { readonly pending: boolean };
  });
  const state = fold(caseId(room), events);
  if (state === undefined) throw new Error('a case that was never scheduled');
  return { state, events };
}
