import {
  type CaseCommand,
  type CaseDetails,
  type CaseId,
  type CaseState,
  type DecidedEvent,
  decide,
  eventId,
  evolve,
  type Instant,
  milliseconds,
  type Role,
  userId,
} from '@ionm-clock/domain';

/** A tap on a device that is in step with the server, give or take this much. */
const ERROR_MS = milliseconds(18);

/** One invented case, driven through the rules that hold for everyone, so that the demo shows nothing that could not be. */
export class DemoCase {
  readonly caseId: CaseId;
  readonly events: DecidedEvent[] = [];
  #state: CaseState | undefined;

  constructor(caseId: CaseId, details: CaseDetails, scheduledAt: Instant) {
    this.caseId = caseId;
    this.#does({ userId: 'demo', role: 'system' }, scheduledAt, { type: 'scheduleCase', details });
  }

  technologist(id: string, at: Instant, ...commands: readonly CaseCommand[]): this {
    return this.#does({ userId: id, role: 'technologist' }, at, ...commands);
  }

  physician(id: string, at: Instant, ...commands: readonly CaseCommand[]): this {
    return this.#does({ userId: id, role: 'physician' }, at, ...commands);
  }

  #does(who: { userId: string; role: Role }, at: Instant, ...commands: readonly CaseCommand[]): this {
    const actor = { userId: userId(who.userId), role: who.role };
    for (const command of commands) {
      const decision = decide(this.#state, command, { at, atErrorMs: ERROR_MS, source: 'tap', actor });
      if (!decision.ok) throw new Error(`${this.caseId}: ${command.type}: ${decision.refusal.message}`);
      for (const event of decision.events) {
        const id = eventId(`${this.caseId}:${this.events.length}`);
        this.events.push(event);
        this.#state = evolve(this.#state, this.caseId, { ...event, id, recordedAt: at });
      }
    }
    return this;
  }
}
