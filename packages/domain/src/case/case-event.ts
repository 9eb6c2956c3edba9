import { type EventId, userId } from '../ids.ts';
import { type Instant, milliseconds } from '../time/instant.ts';
import type { CaseEvent, CaseEventPayloads, CaseEventType, Moment } from './events.ts';

/** What a log that was kept elsewhere tells of an event: what happened and when. All else may be missing. */
export type ToldEvent = {
  [T in CaseEventType]: Partial<Moment> & {
    readonly id: EventId;
    readonly type: T;
    readonly at: Instant;
    readonly recordedAt?: Instant;
    readonly payload: CaseEventPayloads[T];
  };
}[CaseEventType];

/**
 * An event for `fold`, of what another log tells. What it does not tell is taken to be so: exact to the millisecond, stored when
 * it happened, imported, and logged by nobody who is known.
 */
export const caseEvent = (told: ToldEvent): CaseEvent => ({
  atErrorMs: milliseconds(0),
  recordedAt: told.at,
  source: 'import',
  actor: { userId: userId('import'), role: 'system' },
  ...told,
});
