import { type UserId, userId } from '@ionm-clock/domain';
import { z } from 'zod';
import type { ProviderBindings } from '../single-sign-on/who-enters.ts';
import type { Database } from '../sql/database.ts';

const row = z.object({ user_id: z.string().transform(userId) }).optional();

/** Who people are at the identity provider, as it is on disk. */
export class ProviderSubjectRows implements ProviderBindings {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  async boundTo(issuer: string, subject: string): Promise<UserId | undefined> {
    const sql = 'SELECT user_id FROM provider_subjects WHERE issuer = ? AND subject = ?';
    const [found] = await this.#database.all(sql, issuer, subject);
    return row.parse(found)?.user_id;
  }

  async isBound(user: UserId, issuer: string): Promise<boolean> {
    const sql = 'SELECT user_id FROM provider_subjects WHERE user_id = ? AND issuer = ?';
    return (await this.#database.all(sql, user, issuer)).length > 0;
  }

  async bind(user: UserId, issuer: string, subject: string): Promise<boolean> {
    const sql =
      'INSERT INTO provider_subjects (issuer, subject, user_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
    return (await this.#database.run(sql, issuer, subject, user)) === 1;
  }

  /** Whoever signs in there next under the person's name is bound anew. */
  async forget(user: UserId): Promise<void> {
    await this.#database.run('DELETE FROM provider_subjects WHERE user_id = ?', user);
  }
}
