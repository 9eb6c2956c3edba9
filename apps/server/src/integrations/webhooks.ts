import { randomBytes } from 'node:crypto';
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
import type { Database, Row, SqlValue } from '../sql/database.ts';

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

/** Who tells a webhook, and until when no other may. */
interface Claim {
  readonly teller: string;
  readonly until: number;
}

/** As the audit trail names it: without the rest of the address, which may hold a secret of the receiver. */
export const namedIn = ({ webhookId, url }: ListedWebhook) => ({ webhookId, host: new URL(url).host });

const topicsSchema = z.array(z.enum(WEBHOOK_TOPICS));
const failureSchema = z.object({ why: z.enum(WEBHOOK_FAILURES), detail: z.string().exactOptional() });
const offSchema = z.enum(['administrator', 'failing']);
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
    return { listed: { webhookId, ...asked, madeBy, madeAt }, secret };
  }

  /** Whether there was one. */
  async remove(webhookId: string): Promise<boolean> {
    return this.#changes('DELETE FROM webhooks WHERE webhook_id = ?', webhookId);
  }

  async all(): Promise<readonly Webhook[]> {
    return (await this.#database.all('SELECT * FROM webhooks ORDER BY made_at, webhook_id')).map(webhook);
  }

  async find(webhookId: string): Promise<Webhook | undefined> {
    return this.#one('SELECT * FROM webhooks WHERE webhook_id = ?', webhookId);
  }

  /**
   * The webhook as it is now, which only this teller tells until then; undefined if another one does, it is off, has all, or waits for
   * longer than `dueBy`, which is now if it is absent.
   */
  async take(
    { webhookId, head }: { readonly webhookId: string; readonly head: number },
    { teller, until, now, dueBy = now }: Claim & { readonly now: Instant; readonly dueBy?: number },
  ): Promise<Webhook | undefined> {
    return this.#one(
      `UPDATE webhooks SET told_by = ?, told_until = ? WHERE webhook_id = ? AND (told_by = ? OR told_until <= ?)
       AND off_at IS NULL AND told_up_to < ? AND next_at <= ? RETURNING *`,
      ...[teller, until, webhookId, teller, now, head, dueBy],
    );
  }

  /** It has taken everything up to there, and is the teller's until then; false if it is to be told no more, or by another one. */
  async told(webhookId: string, upTo: number, claim: Claim): Promise<boolean> {
    return this.#goesOn(`told_up_to = ?, ${WELL}`, [upTo], webhookId, claim);
  }

  /** Like `told`: it has taken the message of the event at `seq`. */
  async taken(
    webhookId: string,
    { seq, id, at }: { readonly seq: number; readonly id: string; readonly at: Instant },
    claim: Claim,
  ): Promise<boolean> {
    const set = `told_up_to = ?, taken_id = ?, taken_at = ?, ${WELL}`;
    return this.#goesOn(set, [seq, id, at], webhookId, claim);
  }

  /**
   * It has not taken what this teller told it; once more at `nextAt`, by whoever comes first. As it is then; undefined if it is gone, or
   * another one tells it by now.
   */
  async failed(
    webhookId: string,
    {
      failure,
      at,
      nextAt,
    }: { readonly failure: WebhookFailure; readonly at: Instant; readonly nextAt: Instant },
    teller: string,
  ): Promise<Webhook | undefined> {
    return this.#one(
      `UPDATE webhooks SET failures = failures + 1, failing_since = COALESCE(failing_since, ?), last_failure = ?,
       next_at = ?, told_until = 0 WHERE webhook_id = ? AND told_by = ? RETURNING *`,
      ...[at, JSON.stringify(failure), nextAt, webhookId, teller],
    );
  }

  /** Others may tell what this teller has told. */
  async release(teller: string): Promise<void> {
    await this.#database.run('UPDATE webhooks SET told_until = 0 WHERE told_by = ?', teller);
  }

  /** Whether it was on. What it had not been told waits. */
  async switchOff(webhookId: string, why: WebhookOff, at: Instant): Promise<boolean> {
    const on = 'webhook_id = ? AND off_at IS NULL';
    return this.#changes(`UPDATE webhooks SET off_at = ?, off_why = ? WHERE ${on}`, at, why, webhookId);
  }

  /** Whether it was off. It goes on where it was, at once. */
  async switchOn(webhookId: string): Promise<boolean> {
    const off = 'webhook_id = ? AND off_at IS NOT NULL';
    return this.#changes(
      `UPDATE webhooks SET off_at = NULL, off_why = NULL, ${WELL} WHERE ${off}`,
      webhookId,
    );
  }

  async #goesOn(
    set: string,
    values: readonly SqlValue[],
    webhookId: string,
    { teller, until }: Claim,
  ): Promise<boolean> {
    const now = await this.#one(
      `UPDATE webhooks SET ${set}, told_until = ? WHERE webhook_id = ? AND told_by = ? RETURNING *`,
      ...[...values, until, webhookId, teller],
    );
    return now !== undefined && now.listed.off === undefined;
  }

  async #one(sql: string, ...values: readonly SqlValue[]): Promise<Webhook | undefined> {
    const [row] = await this.#database.all(sql, ...values);
    return row && webhook(row);
  }

  async #changes(sql: string, ...values: readonly SqlValue[]): Promise<boolean> {
    return (await this.#database.run(sql, ...values)) === 1;
  }
}

const WELL = 'failures = 0, failing_since = NULL, last_failure = NULL, next_at = 0';

function webhook(row: Row): Webhook {
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
