import type { CaseState } from '../case/case-state.ts';
import type { CaseCommand } from '../case/commands.ts';
import { decide } from '../case/decide.ts';
import type { CaseDetails } from '../case/details.ts';
import type { CaseEvent, DecidedEvent } from '../case/events.ts';
import { evolve } from '../case/evolve.ts';
import type { Decision } from '../case/refusal.ts';
import type { Source } from '../case/source.ts';
import { type CaseId, caseId, eventId, facilityId, userId } from '../ids.ts';
import type { Actor } from '../people/role.ts';
import type { TimeRecord } from '../record/time-record.ts';
import { type Instant, type Milliseconds, milliseconds, parseInstant } from '../time/instant.ts';
import { frozen } from './frozen.ts';
import { ADA } from './people.ts';

export const MERCY: CaseDetails = {
  facility: facilityId('mercy'),
  room: 'OR 4',
  timeZone: 'America/Chicago',
  payerProfile: 'cpt',
  modalities: ['SSEP', 'TcMEP'],
  primaryProcedure: '22633',
  indication: 'Lumbar stenosis; the nerve roots are at risk',
  orderedBy: userId('dr-weiss'),
};

/** The instant of a clock time at Mercy on the day of the tests, such as `08:03:12` or `08:03:12.500`. */
export function at(time: string): Instant {
  const found = parseInstant(`2026-11-03T${time}-06:00`);
  if (found === undefined) throw new Error(`not a time of day: ${time}`);
  return found;
}

interface Circumstances {
  /** When the server stored it, if that was not when it happened. */
  readonly arrives?: string | Instant;
  /** How it was logged, if not as `arrives` tells. */
  readonly source?: Source;
  readonly record?: TimeRecord;
  /** How exact the instant is; to 20 ms if nothing is said. */
  readonly atErrorMs?: Milliseconds;
}

const toInstant = (when: string | Instant): Instant => (typeof when === 'string' ? at(when) : when);

/** One case driven through the real `decide` and `evolve`, so that a test reads as what people did. */
export class CaseStory {
  readonly id: CaseId;
  readonly events: CaseEvent[] = [];
  #state: CaseState | undefined;

  constructor(id = 'C-1') {
    this.id = caseId(id);
  }

  /** A case that is on the schedule, and nothing more. */
  static scheduled(id?: string, details: CaseDetails = MERCY): CaseStory {
    return new CaseStory(id).does(ADA, { type: 'scheduleCase', details }, '06:00:00');
  }

  get stateIfAny(): CaseState | undefined {
    return this.#state;
  }

  get state(): CaseState {
    if (this.#state === undefined) throw new Error('nobody scheduled this case');
    return this.#state;
  }

  /** What would come of a command; the case stays as it is. */
  tries(
    actor: Actor,
    command: CaseCommand,
    when: string | Instant,
    { arrives, source, record, atErrorMs = milliseconds(20) }: Circumstances = {},
  ): Decision<DecidedEvent> {
    return decide(this.#state, command, {
      at: toInstant(when),
      atErrorMs,
      source: source ?? (arrives === undefined ? 'tap' : 'late'),
      actor,
      ...(record === undefined ? {} : { record }),
    });
  }

  /** Carries a command out; throws if it is refused. */
  does(actor: Actor, command: CaseCommand, when: string | Instant, circumstances: Circumstances = {}): this {
    const decision = this.tries(actor, command, when, circumstances);
    if (!decision.ok)
      throw new Error(`${command.type}: ${decision.refusal.code}: ${decision.refusal.message}`);
    this.store(decision.events, toInstant(circumstances.arrives ?? when));
    return this;
  }

  /** Appends events to the log of the case. */
  store(events: readonly DecidedEvent[], recordedAt: Instant): void {
    for (const event of events) {
      const stored: CaseEvent = frozen({
        ...event,
        id: eventId(`${this.id}-e${this.events.length + 1}`),
        recordedAt,
      });
      this.events.push(stored);
      this.#state = frozen(evolve(this.#state, this.id, stored));
    }
  }
}
