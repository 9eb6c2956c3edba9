import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type Instant, instant, type UserId, userId } from '@ionm-clock/domain';
import { type ListedWebhook, type NewWebhook, WEBHOOK_TOPICS } from '@ionm-clock/protocol';
import { z } from 'zod';

/** A webhook with what is needed to tell it. */
export interface Webhook extends ListedWebhook {
  readonly secret: string;
  /** The `seq` of the log up to which it has been told. */
  readonly toldUpTo: number;
  /** Not before then, by the server's clock. */
  readonly nextAt: Instant;
}

const topicsSchema = z.array(z.enum(WEBHOOK_TOPICS));
/** As Standard Webhooks writes a secret for HMAC-SHA256. */
const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`;

/** The programs that are told what happens, and how far each has got. */
export class Webhooks {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** It is told of what comes after `head` of the log. */
  make(
    asked: Pick<ListedWebhook, 'url' | 'topics'>,
    madeBy: UserId,
    madeAt: Instant,
    head: number,
  ): NewWebhook {
    const secret = newSecret();
    const webhookId = randomBytes(6).toString('hex');
    this.#database
      .prepare('INSERT INTO webhooks VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)')
      .run(webhookId, asked.url, secret, JSON.stringify(asked.topics), madeBy, madeAt, head);
    return { listed: { webhookId, ...asked, madeBy, madeAt, failures: 0 }, secret };
  }

  /** Whether there was one. */
  remove(webhookId: string): boolean {
    return this.#database.prepare('DELETE FROM webhooks WHERE webhook_id = ?').run(webhookId).changes === 1;
  }

  all(): readonly Webhook[] {
    return this.#database.prepare('SELECT * FROM webhooks ORDER BY rowid').all().map(webhook);
  }

  /** It has taken everything up to there. */
  told(webhookId: string, upTo: number): void {
    this.#database
      .prepare('UPDATE webhooks SET told_up_to = ?, failures = 0, next_at = 0 WHERE webhook_id = ?')
      .run(upTo, webhookId);
  }

  /** It has not taken what it was told; once more at `nextAt`. */
  failed(webhookId: string, nextAt: Instant): void {
    this.#database
      .prepare('UPDATE webhooks SET failures = failures + 1, next_at = ? WHERE webhook_id = ?')
      .run(nextAt, webhookId);
  }
}

const webhook = (row: Record<string, unknown>): Webhook => ({
  webhookId: String(row['webhook_id']),
  url: String(row['url']),
  secret: String(row['secret']),
  topics: topicsSchema.parse(JSON.parse(String(row['topics']))),
  madeBy: userId(String(row['made_by'])),
  madeAt: instant(Number(row['made_at'])),
  toldUpTo: Number(row['told_up_to']),
  failures: Number(row['failures']),
  nextAt: instant(Number(row['next_at'])),
});
