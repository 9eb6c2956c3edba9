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

type Happening = {
  [T in CaseEventType]: { readonly type: T; readonly payload: CaseEventPayloads[T] };
}[CaseEventType];

/** What happened at `time`, done by the technologist if no physician is named. */
type Step = Happening & { readonly time: string; readonly actor?: UserId };

export interface InventedCase {
  readonly state: CaseState;
  readonly events: readonly (CaseEvent & { readonly pending: boolean })[];
}

/** For tests: a case in OR `room` of Mercy with what happened to it, folded by the domain itself. */
export function inventedCase(
  room: string,
  steps: readonly Step[],
  details: Partial<CaseDetails> = {},
): InventedCase {
  const scheduled: Step = {
    time: '05:00',
    type: 'case.scheduled',
    payload: {
      facility: facilityId('Mercy'),
      room,
      timeZone: 'UTC',
      payerProfile: 'cpt',
      modalities: ['SSEP'],
      ...details,
    },
  };
  const events = [scheduled, ...steps].map(({ time, actor, ...happening }, index) => {
    const at = clockTime(time);
    return {
      ...happening,
      at,
      atErrorMs: milliseconds(0),
      recordedAt: at,
      source: 'tap' as const,
      actor: {
        userId: actor ?? userId('tech-1'),
        role: actor === undefined ? ('technologist' as const) : ('physician' as const),
      },
      id: eventId(`${room}-${index}`),
      pending: false,
    };
  });
  const state = fold(caseId(room), events);
  if (state === undefined) throw new Error('a case that was never scheduled');
  return { state, events };
}
