import {
  type Actor,
  type CaseCommand,
  type CaseDetails,
  type CaseEvent,
  type CaseState,
  caseId,
  decide,
  eventId,
  evolve,
  facilityId,
  type Instant,
  milliseconds,
  parseInstant,
  type Source,
  userId,
} from '@ionm-clock/domain';

export const TECHNOLOGIST: Actor = { userId: userId('tech-1'), role: 'technologist' };
export const PHYSICIAN: Actor = { userId: userId('dr-a'), role: 'physician' };

/** `08:03`, `08:03:12` or `08:03:12.500` of the day of the tests, in Chicago. */
export function at(time: string): Instant {
  const found = parseInstant(`2026-11-03T${time}-06:00`);
  if (found === undefined) throw new Error(`not a time of day: ${time}`);
  return found;
}

const toInstant = (when: string | Instant): Instant => (typeof when === 'string' ? at(when) : when);

interface Circumstances {
  /** When the server stored it, if that was not when it happened. */
  readonly stored?: string | Instant;
  readonly source?: Source;
  readonly pending?: boolean;
}

/** A case driven through the real rules, seen as the log's views show it. */
export class CaseStory {
  readonly events: (CaseEvent & { readonly pending: boolean })[] = [];
  readonly id;
  #state: CaseState | undefined;

  constructor(id = 'C-1', details: Partial<CaseDetails> = {}) {
    this.id = caseId(id);
    const scheduled: CaseDetails = {
      facility: facilityId('Mercy'),
      room: 'OR 4',
      timeZone: 'America/Chicago',
      payerProfile: 'cpt',
      modalities: ['SSEP', 'TcMEP'],
      ...details,
    };
    this.does(TECHNOLOGIST, { type: 'scheduleCase', details: scheduled }, '06:00');
  }

  get state(): CaseState {
    if (this.#state === undefined) throw new Error('nobody scheduled this case');
    return this.#state;
  }

  get view() {
    return { state: this.state, events: this.events, pending: this.events.some(({ pending }) => pending) };
  }

  /** Carries a command out; throws if the rules refuse it. */
  does(actor: Actor, command: CaseCommand, time: string | Instant, circumstances: Circumstances = {}): this {
    const { stored = time, source = 'tap', pending = false } = circumstances;
    const context = { at: toInstant(time), atErrorMs: milliseconds(20), source, actor };
    const decision = decide(this.#state, command, context);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.message}`);
    for (const event of decision.events) {
      const id = eventId(`${this.id}:${this.events.length}`);
      const logged = { ...event, id, recordedAt: toInstant(stored), pending };
      this.events.push(logged);
      this.#state = evolve(this.#state, this.id, logged);
    }
    return this;
  }
}
