import { randomBytes } from 'node:crypto';
import { type Instant, instant, type UserId, userId } from '@ionm-clock/domain';
import { type ListedWebhook, type NewWebhook, WEBHOOK_TOPICS } from '@ionm-clock/protocol';
import { z } from 'zod';
import type { Database, Row } from '../sql/database.ts';

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

/** The programs that are told what happens, and how far each has got. Of several servers one at a time tells a program. */
export class Webhooks {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** It is told of what comes after `head` of the log. */
  async make(
    asked: Pick<ListedWebhook, 'url' | 'topics'>,
    madeBy: UserId,
    madeAt: Instant,
    head: number,
  ): Promise<NewWebhook> {
    const secret = newSecret();
    const webhookId = randomBytes(6).toString('hex');
    await this.#database.run(
      `INSERT INTO webhooks (webhook_id, url, secret, topics, made_by, made_at, told_up_to, failures, next_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)`,
      ...[webhookId, asked.url, secret, JSON.stringify(asked.topics), madeBy, madeAt, head],
    );
    return { listed: { webhookId, ...asked, madeBy, madeAt, failures: 0 }, secret };
  }

  /** Whether there was one. */
  async remove(webhookId: string): Promise<boolean> {
    return (await this.#database.run('DELETE FROM webhooks WHERE webhook_id = ?', webhookId)) === 1;
  }

  async all(): Promise<readonly Webhook[]> {
    return (await this.#database.all('SELECT * FROM webhooks ORDER BY made_at, webhook_id')).map(webhook);
  }

  /** The webhook as it is now, which only this teller tells until then; undefined if another one does, it has all, or it waits. */
  async take(
    { webhookId, head }: { readonly webhookId: string; readonly head: number },
    { teller, until, now }: { readonly teller: string; readonly until: number; readonly now: Instant },
  ): Promise<Webhook | undefined> {
    const [row] = await this.#database.all(
      `UPDATE webhooks SET told_by = ?, told_until = ?
       WHERE webhook_id = ? AND (told_by = ? OR told_until <= ?) AND told_up_to < ? AND next_at <= ? RETURNING *`,
      ...[teller, until, webhookId, teller, now, head, now],
    );
    return row && webhook(row);
  }

  /** It has taken everything up to there, and is the teller's until then; false if another one tells it by now. */
  async told(
    webhookId: string,
    upTo: number,
    { teller, until }: { readonly teller: string; readonly until: number },
  ): Promise<boolean> {
    const sql =
      'UPDATE webhooks SET told_up_to = ?, failures = 0, next_at = 0, told_until = ? WHERE webhook_id = ? AND told_by = ?';
    return (await this.#database.run(sql, upTo, until, webhookId, teller)) === 1;
  }

  /** It has not taken what this teller told it; once more at `nextAt`, by whoever comes first. */
  async failed(webhookId: string, nextAt: Instant, teller: string): Promise<void> {
    const sql =
      'UPDATE webhooks SET failures = failures + 1, next_at = ?, told_until = 0 WHERE webhook_id = ? AND told_by = ?';
    await this.#database.run(sql, nextAt, webhookId, teller);
  }

  /** Others may tell what this teller has told. */
  async release(teller: string): Promise<void> {
    await this.#database.run('UPDATE webhooks SET told_until = 0 WHERE told_by = ?', teller);
  }
}

const webhook = (row: Row): Webhook => ({
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
