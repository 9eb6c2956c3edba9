import type { DatabaseSync } from 'node:sqlite';
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

/** The sessions on disk: those that run, and for some time those that are over. */
export class SessionRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  running(): readonly KeptSession[] {
    const rows = this.#database.prepare(`SELECT ${COLUMNS} FROM sessions WHERE ended_at IS NULL`).all();
    return rows.map((row) => sessionRow.parse(row));
  }

  /** The latest of a person, the latest first. */
  latestOf(user: UserId, most: number): readonly KeptSession[] {
    const rows = this.#database
      .prepare(`SELECT ${COLUMNS} FROM sessions WHERE user_id = ? ORDER BY started_at DESC LIMIT ?`)
      .all(user, most);
    return rows.map((row) => sessionRow.parse(row));
  }

  /** The latest that are over, of everyone. */
  latestEnded(most: number): readonly KeptSession[] {
    const rows = this.#database
      .prepare(`SELECT ${COLUMNS} FROM sessions WHERE ended_at IS NOT NULL ORDER BY ended_at DESC LIMIT ?`)
      .all(most);
    return rows.map((row) => sessionRow.parse(row));
  }

  /** All of these, or none. */
  put(sessions: readonly KeptSession[]): void {
    const insert = this.#database.prepare(
      `INSERT OR REPLACE INTO sessions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      for (const session of sessions) insert.run(...valuesOf(session));
      this.#database.exec('COMMIT');
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Forgets those that ended before; the audit trail keeps them. */
  forgetEndedBefore(at: Instant): void {
    this.#database.prepare('DELETE FROM sessions WHERE ended_at < ?').run(at);
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
