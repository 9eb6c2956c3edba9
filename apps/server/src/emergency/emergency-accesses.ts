import {
  type AccessFrom,
  type Actor,
  addMilliseconds,
  type Emergency,
  evolveEmergencies,
  type FacilityId,
  type Instant,
  type LoggedAccess,
  type SessionId,
  type UserId,
} from '@ionm-clock/domain';
import type { EmergencyAccess } from '@ionm-clock/protocol';
import { accessFrom } from '../audit/access-from.ts';
import type { Log } from '../log-line.ts';
import type { Session } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { PROGRAM } from '../world/program-actor.ts';
import { RecordedSoonerOrLater } from './recorded-sooner-or-later.ts';

const HOUR_MS = 3_600_000;
const NOWHERE: readonly FacilityId[] = [];

interface EmergencyOptions {
  readonly queue: CommandQueue;
  readonly now: () => Instant;
  readonly log: Pick<Log, 'warn' | 'error'>;
  /** Told of what the log does not tell, because it cannot be written. */
  readonly onChanged: () => void;
}

/** Whose access to a facility ends: in one session, or in all of theirs. */
export interface EndedAccess {
  readonly userId: UserId;
  readonly facility: FacilityId;
  readonly session?: SessionId;
}

/**
 * Who works where they otherwise do not, for now. The log says so before access is given; but care comes first: while the log cannot
 * be written, access is given all the same.
 */
export class EmergencyAccesses {
  readonly #options: EmergencyOptions;
  readonly #record: RecordedSoonerOrLater;
  readonly #ending = new Set<string>();
  readonly #reach = new Map<
    SessionId,
    { readonly key: string; readonly facilities: readonly FacilityId[] }
  >();

  constructor(options: EmergencyOptions) {
    this.#options = options;
    this.#record = new RecordedSoonerOrLater(options.queue, options.log);
  }

  /** Where the session may work beside its own facilities; the same list while it is the same. */
  reach(session: SessionId): readonly FacilityId[] {
    const facilities = this.ofSession(session).map(({ facility }) => facility);
    if (facilities.length === 0) {
      this.#reach.delete(session);
      return NOWHERE;
    }
    const key = facilities.toSorted().join('\n');
    const before = this.#reach.get(session);
    if (before?.key === key) return before.facilities;
    this.#reach.set(session, { key, facilities });
    return facilities;
  }

  /** Those of a session that go on. */
  ofSession(session: SessionId): readonly Emergency[] {
    return this.#going().filter(({ sessionId }) => sessionId === session);
  }

  /** All that go on, as administrators and auditors are told. */
  list(): readonly EmergencyAccess[] {
    const names = new Map(this.#options.queue.directory.people.map((person) => [person.userId, person.name]));
    return this.#going().map(({ sessionId: _, ...one }) => ({
      ...one,
      name: names.get(one.userId) ?? one.userId,
    }));
  }

  /** Gives access when the log says so, or has to do without. */
  async take(
    session: Session,
    address: string | undefined,
    facility: FacilityId,
    reason: string,
  ): Promise<void> {
    const { queue, now, log } = this.#options;
    const at = now();
    const until = addMilliseconds(at, queue.world.organisation.setUp.policy.emergencyHours * HOUR_MS);
    const { user } = session;
    log.warn({ what: 'emergency access', userId: user.userId, facility });
    const payload = { facility, reason, until, from: accessFrom(session, address) };
    await this.#happened(user, { type: 'emergencyAccess.taken', payload, at, by: user.userId });
  }

  /** Ends access before its time: by the person themselves, or by an administrator. */
  async end(session: Session, address: string | undefined, of: EndedAccess): Promise<void> {
    const { now, log } = this.#options;
    const { user } = session;
    const why = of.session === session.id ? 'ended-by-person' : 'ended-by-administrator';
    log.warn({ what: 'emergency access ended', why, userId: of.userId, facility: of.facility });
    const payload = { ...of, why, from: accessFrom(session, address) } as const;
    await this.#happened(user, { type: 'emergencyAccess.ended', payload, at: now(), by: user.userId });
  }

  /** Ends those whose time is over, and records what could not be recorded. To be called every second or so. */
  sweep(): void {
    const now = this.#options.now();
    for (const one of this.#all()) if (one.until <= now) void this.#endByTime(one);
    if (this.#record.held.length > 0 && this.#options.queue.isStoring) void this.#record.recordHeld();
  }

  async #endByTime(one: Emergency): Promise<void> {
    const key = `${one.sessionId}\n${one.facility}\n${one.until}`;
    if (this.#ending.has(key)) return;
    this.#ending.add(key);
    const from: AccessFrom = { address: 'server', sessionId: one.sessionId };
    const { userId, facility, sessionId: session, until: at } = one;
    const payload = { facility, userId, session, why: 'time', from } as const;
    await this.#happened(PROGRAM, { type: 'emergencyAccess.ended', payload, at, by: PROGRAM.userId });
    this.#ending.delete(key);
  }

  async #happened(actor: Actor, event: LoggedAccess): Promise<void> {
    if (!(await this.#record.happened({ ...event, actor }))) this.#options.onChanged();
  }

  #all(): readonly Emergency[] {
    return this.#record.held.reduce(evolveEmergencies, this.#options.queue.world.emergencies);
  }

  #going(): readonly Emergency[] {
    const all = this.#all();
    if (all.length === 0) return all;
    const now = this.#options.now();
    return all.filter(({ until }) => until > now);
  }
}
