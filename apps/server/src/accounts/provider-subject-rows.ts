import type { DatabaseSync } from 'node:sqlite';
import { type UserId, userId } from '@ionm-clock/domain';
import { z } from 'zod';
import type { ProviderBindings } from '../single-sign-on/who-enters.ts';

const row = z.object({ user_id: z.string().transform(userId) }).optional();

/** Who people are at the identity provider, as it is on disk. */
export class ProviderSubjectRows implements ProviderBindings {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  boundTo(issuer: string, subject: string): UserId | undefined {
    const sql = 'SELECT user_id FROM provider_subjects WHERE issuer = ? AND subject = ?';
    return row.parse(this.#database.prepare(sql).get(issuer, subject))?.user_id;
  }

  isBound(user: UserId, issuer: string): boolean {
    const sql = 'SELECT user_id FROM provider_subjects WHERE user_id = ? AND issuer = ?';
    return this.#database.prepare(sql).get(user, issuer) !== undefined;
  }

  bind(user: UserId, issuer: string, subject: string): void {
    const sql = 'INSERT INTO provider_subjects (issuer, subject, user_id) VALUES (?, ?, ?)';
    this.#database.prepare(sql).run(issuer, subject, user);
  }

  /** Whoever signs in there next under the person's name is bound anew. */
  forget(user: UserId): void {
    this.#database.prepare('DELETE FROM provider_subjects WHERE user_id = ?').run(user);
  }
}
