import type { Instant } from '@ionm-clock/domain';
import { z } from 'zod';
import type { UnderWay } from '../single-sign-on/under-way.ts';
import type { Database } from '../sql/database.ts';

/** An authenticator app that is being set up, somebody who is at the provider or has just been there. */
type Kind = 'authenticator' | 'login' | 'proof';

/** More than are under way at once; beyond it the oldest is given up, so that nobody can fill the disk. */
const MOST = 10_000;
const FORGET = `
  DELETE FROM under_way WHERE until <= ? OR (kind = ? AND until <= (
    SELECT until FROM under_way WHERE kind = ? ORDER BY until DESC LIMIT 1 OFFSET ${MOST - 1}
  ))`;

const row = z.object({ value: z.string() });

/** What is under way, each for a few minutes. */
export class UnderWayRows implements UnderWay {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** In place of another of this kind and key; what was not taken in time goes. */
  async put(kind: Kind, key: string, value: string, now: Instant, until: number): Promise<void> {
    await this.#database.run(FORGET, now, kind, kind);
    await this.#database.run(
      `INSERT INTO under_way (kind, key, value, until) VALUES (?, ?, ?, ?)
       ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, until = excluded.until`,
      kind,
      key,
      value,
      until,
    );
  }

  /** Undefined if there is none, or not any more. It stays. */
  async of(kind: Kind, key: string, now: Instant): Promise<string | undefined> {
    const sql = 'SELECT value FROM under_way WHERE kind = ? AND key = ? AND until > ?';
    return valueIn(await this.#database.all(sql, kind, key, now));
  }

  /** Like `of`, but for one of those who ask only, and once. */
  async take(kind: Kind, key: string, now: Instant): Promise<string | undefined> {
    const sql = 'DELETE FROM under_way WHERE kind = ? AND key = ? AND until > ? RETURNING value';
    return valueIn(await this.#database.all(sql, kind, key, now));
  }
}

const valueIn = ([first]: readonly unknown[]): string | undefined => row.optional().parse(first)?.value;
