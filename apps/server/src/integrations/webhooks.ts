import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { type Instant, instant, type UserId, userId } from '@ionm-clock/domain';
import {
  type ListedWebhook,
  type NewWebhook,
  WEBHOOK_FAILURES,
  WEBHOOK_TOPICS,
  type WebhookFailure,
  type WebhookOff,
} from '@ionm-clock/protocol';
import { z } from 'zod';

/** A webhook with what is needed to tell it. */
export interface Webhook {
  readonly listed: ListedWebhook;
  readonly secret: string;
  /** The `seq` of the log up to which it has been told. */
  readonly toldUpTo: number;
  /** How often in a row its receiver has not taken what it was told. */
  readonly failures: number;
  /** Not before then, by the server's clock. */
  readonly nextAt: Instant;
}

/** As the audit trail names it: without the rest of the address, which may hold a secret of the receiver. */
export const namedIn = ({ webhookId, url }: ListedWebhook) => ({ webhookId, host: new URL(url).host });

const topicsSchema = z.array(z.enum(WEBHOOK_TOPICS));
const failureSchema = z.object({ why: z.enum(WEBHOOK_FAILURES), detail: z.string().exactOptional() });
const offSchema = z.enum(['administrator', 'failing']);
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
      .prepare(
        'INSERT INTO webhooks (webhook_id, url, secret, topics, made_by, made_at, told_up_to, failures, next_at) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0)',
      )
      .run(webhookId, asked.url, secret, JSON.stringify(asked.topics), madeBy, madeAt, head);
    return { listed: { webhookId, ...asked, madeBy, madeAt }, secret };
  }

  /** Whether there was one. */
  remove(webhookId: string): boolean {
    return this.#changes('DELETE FROM webhooks WHERE webhook_id = ?', webhookId);
  }

  all(): readonly Webhook[] {
    return this.#database.prepare('SELECT * FROM webhooks ORDER BY rowid').all().map(webhook);
  }

  find(webhookId: string): Webhook | undefined {
    const row = this.#database.prepare('SELECT * FROM webhooks WHERE webhook_id = ?').get(webhookId);
    return row && webhook(row);
  }

  /** It has taken everything up to there. */
  told(webhookId: string, upTo: number): void {
    this.#changes(`UPDATE webhooks SET told_up_to = ?, ${WELL} WHERE webhook_id = ?`, upTo, webhookId);
  }

  /** It has taken the message of the event at `seq`. */
  taken(webhookId: string, seq: number, messageId: string, at: Instant): void {
    this.#changes(
      'UPDATE webhooks SET taken_id = ?, taken_at = ? WHERE webhook_id = ?',
      messageId,
      at,
      webhookId,
    );
    this.told(webhookId, seq);
  }

  /** It has not taken what it was told; once more at `nextAt`. */
  failed(webhookId: string, failure: WebhookFailure, at: Instant, nextAt: Instant): void {
    this.#changes(
      'UPDATE webhooks SET failures = failures + 1, failing_since = COALESCE(failing_since, ?), last_failure = ?, next_at = ? WHERE webhook_id = ?',
      at,
      JSON.stringify(failure),
      nextAt,
      webhookId,
    );
  }

  /** Whether it was on. What it had not been told waits. */
  switchOff(webhookId: string, why: WebhookOff, at: Instant): boolean {
    const on = 'webhook_id = ? AND off_at IS NULL';
    return this.#changes(`UPDATE webhooks SET off_at = ?, off_why = ? WHERE ${on}`, at, why, webhookId);
  }

  /** Whether it was off. It goes on where it was, at once. */
  switchOn(webhookId: string): boolean {
    const off = 'webhook_id = ? AND off_at IS NOT NULL';
    return this.#changes(
      `UPDATE webhooks SET off_at = NULL, off_why = NULL, ${WELL} WHERE ${off}`,
      webhookId,
    );
  }

  #changes(sql: string, ...values: readonly (string | number)[]): boolean {
    return this.#database.prepare(sql).run(...values).changes === 1;
  }
}

const WELL = 'failures = 0, failing_since = NULL, last_failure = NULL, next_at = 0';

function webhook(row: Record<string, unknown>): Webhook {
  const failures = Number(row['failures']);
  const nextAt = instant(Number(row['next_at']));
  const [since, last] = [row['failing_since'], row['last_failure']];
  const [takenId, takenAt] = [row['taken_id'], row['taken_at']];
  const [offAt, offWhy] = [row['off_at'], row['off_why']];
  return {
    listed: {
      webhookId: String(row['webhook_id']),
      url: String(row['url']),
      topics: topicsSchema.parse(JSON.parse(String(row['topics']))),
      madeBy: userId(String(row['made_by'])),
      madeAt: instant(Number(row['made_at'])),
      ...(takenAt !== null && {
        lastTaken: { id: String(takenId), at: instant(Number(takenAt)) },
      }),
      ...(since !== null && {
        failing: {
          since: instant(Number(since)),
          times: failures,
          last: failureSchema.parse(JSON.parse(String(last))),
          nextAt,
        },
      }),
      ...(offAt !== null && { off: { at: instant(Number(offAt)), why: offSchema.parse(offWhy) } }),
    },
    secret: String(row['secret']),
    toldUpTo: Number(row['told_up_to']),
    failures,
    nextAt,
  };
}
