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
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';

/** A tap on a device that is in step with the server, give or take this much. */
const ERROR_MS = milliseconds(18);

interface Who {
  readonly userId: string;
  readonly role: Role;
  readonly record?: TimeRecord;
}

/** One invented case, driven through the rules that hold for everyone, so that the demo shows nothing that could not be. */
export class DemoCase {
  readonly caseId: CaseId;
  readonly events: (DecidedEvent & { readonly recordedAt: Instant })[] = [];
  #state: CaseState | undefined;

  /** As all that was done has left it. */
  get state(): CaseState {
    if (this.#state === undefined) throw new Error(`${this.caseId} was not scheduled`);
    return this.#state;
  }

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

  /** `record`: as it was computed at this time. */
  biller(id: string, at: Instant, record: TimeRecord, ...commands: readonly CaseCommand[]): this {
    return this.#does({ userId: id, role: 'biller', record }, at, ...commands);
  }

  #does(who: Who, at: Instant, ...commands: readonly CaseCommand[]): this {
    const { role, record } = who;
    const context = {
      at,
      atErrorMs: ERROR_MS,
      source: 'tap',
      actor: { userId: userId(who.userId), role },
    } as const;
    for (const command of commands) {
      const decision = decide(this.#state, command, record === undefined ? context : { ...context, record });
      if (!decision.ok) throw new Error(`${this.caseId}: ${command.type}: ${decision.refusal.message}`);
      for (const event of decision.events) {
        const id = eventId(`${this.caseId}:${this.events.length}`);
        this.events.push({ ...event, recordedAt: at });
        this.#state = evolve(this.#state, this.caseId, { ...event, id, recordedAt: at });
      }
    }
    return this;
  }
}
