import { sessionId } from '@ionm-clock/domain';
import type { Database } from '../sql/database.ts';
import type { PushSubscription, SubscriptionRows } from '../web-push/push-subscription.ts';

/** Which devices are sent notices, for sessions that outlive the server. */
export class PushSubscriptionRows implements SubscriptionRows {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  get isShared(): boolean {
    return this.#database.watch !== undefined;
  }

  async all(): Promise<readonly PushSubscription[]> {
    const rows = await this.#database.all(
      'SELECT endpoint, p256dh, auth, session_id FROM push_subscriptions ORDER BY place, endpoint',
    );
    return rows.map((row) => ({
      endpoint: String(row['endpoint']),
      p256dh: String(row['p256dh']),
      auth: String(row['auth']),
      sessionId: sessionId(String(row['session_id'])),
    }));
  }

  async put({ endpoint, p256dh, auth, sessionId }: PushSubscription): Promise<void> {
    await this.#database.run(
      `INSERT INTO push_subscriptions (endpoint, p256dh, auth, session_id, place)
       VALUES (?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM push_subscriptions))
       ON CONFLICT (endpoint) DO UPDATE SET p256dh = excluded.p256dh, auth = excluded.auth,
         session_id = excluded.session_id, place = excluded.place`,
      endpoint,
      p256dh,
      auth,
      sessionId,
    );
  }

  async remove(endpoint: string): Promise<void> {
    await this.#database.run('DELETE FROM push_subscriptions WHERE endpoint = ?', endpoint);
  }

  async forgetOver(): Promise<void> {
    await this.#database.run(`
      DELETE FROM push_subscriptions WHERE NOT EXISTS (
        SELECT 1 FROM sessions WHERE sessions.session_id = push_subscriptions.session_id AND ended_at IS NULL
      )`);
  }
}
