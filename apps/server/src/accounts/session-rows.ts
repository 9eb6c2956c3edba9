import {
  type DeviceId,
  deviceId,
  type Instant,
  instant,
  type Role,
  SECOND_FACTORS,
  SESSION_ENDS,
  type SecondFactor,
  type SessionEnd,
  type SessionId,
  type SignInMethod,
  sessionId,
  type UserId,
  userId,
} from '@ionm-clock/domain';
import { roleSchema } from '@ionm-clock/protocol';
import { z } from 'zod';
import type { Database, Row, SqlValue } from '../sql/database.ts';

/** A session as it is kept: of its secret only the digest. */
export interface KeptSession {
  readonly sessionId: SessionId;
  readonly secretHash: string;
  readonly userId: UserId;
  readonly role: Role;
  readonly method: SignInMethod;
  readonly secondFactor?: SecondFactor;
  readonly address: string;
  readonly agent: string;
  readonly deviceId?: DeviceId;
  readonly startedAt: Instant;
  readonly lastActiveAt: Instant;
  readonly ended?: { readonly at: Instant; readonly why: SessionEnd };
}

const METHODS = ['password', 'single-sign-on', 'pin'] as const;

const sessionRow = z
  .object({
    session_id: z.string().transform(sessionId),
    secret_hash: z.string(),
    user_id: z.string().transform(userId),
    role: roleSchema,
    method: z.enum(METHODS),
    second_factor: z.enum(SECOND_FACTORS).nullable(),
    address: z.string(),
    agent: z.string(),
    device_id: z.string().transform(deviceId).nullable(),
    started_at: z.number().transform(instant),
    last_active_at: z.number().transform(instant),
    ended_at: z.number().transform(instant).nullable(),
    ended_why: z.enum(SESSION_ENDS).nullable(),
  })
  .transform(
    (row): KeptSession => ({
      sessionId: row.session_id,
      secretHash: row.secret_hash,
      userId: row.user_id,
      role: row.role,
      method: row.method,
      ...(row.second_factor === null ? {} : { secondFactor: row.second_factor }),
      address: row.address,
      agent: row.agent,
      ...(row.device_id === null ? {} : { deviceId: row.device_id }),
      startedAt: row.started_at,
      lastActiveAt: row.last_active_at,
      ...(row.ended_at === null || row.ended_why === null
        ? {}
        : { ended: { at: row.ended_at, why: row.ended_why } }),
    }),
  );

const COLUMNS =
  'session_id, secret_hash, user_id, role, method, second_factor, address, agent, device_id, started_at, last_active_at, ended_at, ended_why';

const INSERT = `INSERT INTO sessions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_id) DO NOTHING`;
const CHANGE = `
  UPDATE sessions SET secret_hash = ?, role = ?, second_factor = ?, last_active_at = ?
  WHERE session_id = ? AND secret_hash = ? AND ended_at IS NULL`;
const END = `
  UPDATE sessions SET ended_at = ?, ended_why = ?
  WHERE session_id = ? AND ended_at IS NULL AND (? <> 'idle' OR last_active_at <= ?)`;
const TOUCH =
  'UPDATE sessions SET last_active_at = ? WHERE session_id = ? AND ended_at IS NULL AND last_active_at < ?';

/** The sessions on disk: those that run, and for some time those that are over. */
export class SessionRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Tells which session another server has begun, changed or ended, or (undefined) that it may have; absent where there is no other. */
  get watch(): ((changed: (id: SessionId | undefined) => void) => void) | undefined {
    const { watch } = this.#database;
    if (watch === undefined) return undefined;
    return (changed) =>
      watch.call(this.#database, (what) => changed(what === undefined ? what : sessionId(what)));
  }

  running(): Promise<readonly KeptSession[]> {
    return this.#sessions('WHERE ended_at IS NULL');
  }

  runningOf(user: UserId): Promise<readonly KeptSession[]> {
    return this.#sessions('WHERE user_id = ? AND ended_at IS NULL', user);
  }

  async of(id: SessionId): Promise<KeptSession | undefined> {
    return (await this.#sessions('WHERE session_id = ?', id))[0];
  }

  /** The session of the digest of a secret, also one that is over. */
  async provedBy(secretHash: string): Promise<KeptSession | undefined> {
    return (await this.#sessions('WHERE secret_hash = ?', secretHash))[0];
  }

  /** The latest of a person, the latest first. */
  latestOf(user: UserId, most: number): Promise<readonly KeptSession[]> {
    return this.#sessions('WHERE user_id = ? ORDER BY started_at DESC LIMIT ?', user, most);
  }

  /** The latest that are over, of everyone. */
  latestEnded(most: number): Promise<readonly KeptSession[]> {
    return this.#sessions('WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?', most);
  }

  /**
   * Stores what a session is now; `before`: as it was when it was last stored, undefined for a new one. Whether it is so: not if it has
   * ended meanwhile, or was changed by another server, or is to end as idle while somebody was there.
   */
  async store(session: KeptSession, before: KeptSession | undefined): Promise<boolean> {
    const { sessionId: id, secretHash, role, secondFactor, lastActiveAt, ended } = session;
    const changed =
      before === undefined
        ? await this.#database.run(INSERT, ...valuesOf(session))
        : ended !== undefined
          ? await this.#database.run(END, ended.at, ended.why, id, ended.why, lastActiveAt)
          : await this.#database.run(
              CHANGE,
              ...[secretHash, role, secondFactor ?? null, lastActiveAt, id, before.secretHash],
            );
    return changed === 1;
  }

  /** Somebody was there. */
  touch(sessions: readonly KeptSession[]): Promise<void> {
    return this.#database.runAll(
      sessions.map(({ sessionId: id, lastActiveAt }) => ({
        sql: TOUCH,
        values: [lastActiveAt, id, lastActiveAt],
      })),
    );
  }

  /** Forgets those that ended before; the audit trail keeps them. */
  async forgetEndedBefore(at: Instant): Promise<void> {
    await this.#database.run('DELETE FROM sessions WHERE ended_at < ?', at);
  }

  async #sessions(which: string, ...values: readonly SqlValue[]): Promise<readonly KeptSession[]> {
    const rows = await this.#database.all(`SELECT ${COLUMNS} FROM sessions ${which}`, ...values);
    return rows.map((row: Row) => sessionRow.parse(row));
  }
}

const valuesOf = (session: KeptSession): (string | number | null)[] => [
  session.sessionId,
  session.secretHash,
  session.userId,
  session.role,
  session.method,
  session.secondFactor ?? null,
  session.address,
  session.agent,
  session.deviceId ?? null,
  session.startedAt,
  session.lastActiveAt,
  session.ended?.at ?? null,
  session.ended?.why ?? null,
];
