import { randomUUID } from 'node:crypto';
import type { DestinationId, Instant } from '@ionm-clock/domain';
import type { Database } from '../../sql/database.ts';

/** Longer than a receiver takes to be reached and to answer. Should the server that sends end, another one goes on. */
const MINE_MS = 90_000;
/** Until another server has read in the log what this one wrote there of the receiver. */
const READ_WITHIN_MS = 5_000;

/** Which server sends to a receiver: of several that have the files of batches, one at a time. */
export class DeliveryClaims {
  readonly #database: Database;
  readonly #now: () => Instant;
  readonly #sender = randomUUID();

  constructor(database: Database, now: () => Instant) {
    this.#database = database;
    this.#now = now;
  }

  /** Whether this server may send one message there now. No, if that cannot be told. */
  async take(id: DestinationId): Promise<boolean> {
    if (this.#isAlone) return true;
    const sql = `INSERT INTO delivery_claims (destination_id, sent_by, sent_until) VALUES (?, ?, ?)
      ON CONFLICT (destination_id) DO UPDATE SET sent_by = excluded.sent_by, sent_until = excluded.sent_until
      WHERE delivery_claims.sent_by = excluded.sent_by OR delivery_claims.sent_until <= ?`;
    const now = this.#now();
    const taken = await this.#database.run(sql, id, this.#sender, now + MINE_MS, now).catch(() => 0);
    return taken === 1;
  }

  /** Others may send there soon. */
  async release(id: DestinationId): Promise<void> {
    if (this.#isAlone) return;
    const sql = 'UPDATE delivery_claims SET sent_until = ? WHERE destination_id = ? AND sent_by = ?';
    // One that cannot be released ends by itself.
    await this.#database.run(sql, this.#now() + READ_WITHIN_MS, id, this.#sender).catch(() => undefined);
  }

  get #isAlone(): boolean {
    return this.#database.watch === undefined;
  }
}
