import type { DatabaseSync } from 'node:sqlite';
import { sessionId } from '@ionm-clock/domain';
import type { PushSubscription, SubscriptionRows } from '../web-push/push-subscription.ts';

/** Which devices are sent notices, for sessions that outlive the server. */
export class PushSubscriptionRows implements SubscriptionRows {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  all(): readonly PushSubscription[] {
    const rows = this.#database
      .prepare('SELECT endpoint, p256dh, auth, session_id FROM push_subscriptions ORDER BY rowid')
      .all();
    return rows.map((row) => ({
      endpoint: String(row['endpoint']),
      p256dh: String(row['p256dh']),
      auth: String(row['auth']),
      sessionId: sessionId(String(row['session_id'])),
    }));
  }

  put({ endpoint, p256dh, auth, sessionId }: PushSubscription): void {
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO push_subscriptions (endpoint, p256dh, auth, session_id) VALUES (?, ?, ?, ?)',
      )
      .run(endpoint, p256dh, auth, sessionId);
  }

  remove(endpoint: string): void {
    this.#database.prepare('DELETE FROM push_subscriptions WHERE endpoint = ?').run(endpoint);
  }
}
