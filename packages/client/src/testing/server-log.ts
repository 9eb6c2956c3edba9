import {
  type Actor,
  type CaseCommand,
  type CaseId,
  type CaseState,
  caseId,
  commandId,
  decide,
  eventId,
  evolve,
  facilityId,
  type Instant,
  instant,
  type LoggedEvent,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import type { Snapshot } from '@ionm-clock/protocol';

export const TECHNOLOGIST: Actor = { userId: userId('tech'), role: 'technologist' };
export const PHYSICIAN: Actor = { userId: userId('reader'), role: 'physician' };

const SCHEDULE: CaseCommand = {
  type: 'scheduleCase',
  details: {
    facility: facilityId('Mercy'),
    room: 'OR 4',
    timeZone: 'America/Chicago',
    payerProfile: 'cpt',
    modalities: ['SSEP'],
  },
};

/** The log of a server, as the events that it would send: every command goes through the real rules. */
export class ServerLog {
  readonly events: LoggedEvent[] = [];
  readonly #states = new Map<CaseId, CaseState>();
  #now = Date.parse('2026-11-03T14:00:00Z');

  get head(): number {
    return this.events.length;
  }

  now(): Instant {
    return instant(this.#now);
  }

  stateOf(id: string): CaseState | undefined {
    return this.#states.get(caseId(id));
  }

  schedule(id: string): this {
    return this.does(id, TECHNOLOGIST, SCHEDULE);
  }

  /** Carries a command out one second after the one before it; throws if it is refused. */
  does(id: string, actor: Actor, command: CaseCommand, name = `command-${this.head}`): this {
    this.#now += 1000;
    const at = this.now();
    const known = this.#states.get(caseId(id));
    const decision = decide(known, command, { at, atErrorMs: milliseconds(5), source: 'tap', actor });
    if (!decision.ok) throw new Error(decision.refusal.message);
    for (const event of decision.events) {
      const state = this.#states.get(caseId(id));
      const logged: LoggedEvent = {
        ...event,
        id: eventId(`e${this.head + 1}`),
        caseId: caseId(id),
        seq: this.head + 1,
        version: this.events.filter((other) => other.caseId === id).length + 1,
        recordedAt: at,
        commandId: commandId(name),
      };
      this.events.push(logged);
      const next = evolve(state, caseId(id), logged);
      if (next !== undefined) this.#states.set(caseId(id), next);
    }
    return this;
  }

  snapshot(to = this.head): Snapshot {
    const seen = Map.groupBy(
      this.events.filter(({ seq }) => seq <= to),
      (event) => event.caseId,
    );
    return {
      logId: 'log-1',
      scope: 'all of it',
      to,
      cases: [...seen].map(([id, events]) => ({ caseId: id, events })),
      loads: [],
      directory: { facilities: [], people: [], profiles: [], defaultLimit: 3 },
    };
  }

  batch(from: number, to: number) {
    return { from, to, events: this.events.filter(({ seq }) => seq > from && seq <= to), loads: [] };
  }
}
