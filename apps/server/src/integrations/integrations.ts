import type { AccessEvent, Instant } from '@ionm-clock/domain';
import type { EventStore } from '../log/index.ts';
import type { Log } from '../log-line.ts';
import type { Database } from '../sql/database.ts';
import { recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { PROGRAM } from '../world/program-actor.ts';
import { ApiTokens } from './api-tokens.ts';
import { IdempotentAnswers } from './idempotent-answers.ts';
import { WebhookSender } from './webhook-sender.ts';
import { namedIn, type Webhook, Webhooks } from './webhooks.ts';

interface Surroundings {
  readonly store: Pick<EventStore, 'read'>;
  readonly queue: CommandQueue;
  readonly now: () => Instant;
  readonly log: Log;
  /** Whether webhooks may lead to this computer and to networks around it. */
  readonly privateWebhooks: boolean;
  /** An attempt to tell a webhook failed. */
  readonly onFailed?: () => void;
}

/** The programs that ask over the HTTP API, and those that are told by webhooks. */
export class Integrations {
  readonly tokens: ApiTokens;
  readonly answers: IdempotentAnswers;
  readonly webhooks: Webhooks;
  readonly sender: WebhookSender;
  readonly #database: Database;

  /** The database is closed with it. */
  constructor(database: Database, surroundings: Surroundings) {
    this.#database = database;
    this.tokens = new ApiTokens(database);
    this.answers = new IdempotentAnswers(database);
    this.webhooks = new Webhooks(database);
    const { queue, privateWebhooks: mayBePrivate } = surroundings;
    this.sender = new WebhookSender({
      ...surroundings,
      webhooks: this.webhooks,
      head: () => queue.world.head,
      mayBePrivate,
      recordSwitchedOff: async (webhook) => (await recordAccess(queue, PROGRAM, givenUp(webhook))).ok,
    });
  }

  async close(): Promise<void> {
    await this.sender.close();
    await this.#database.close();
  }
}

const givenUp = ({ listed }: Webhook): AccessEvent => ({
  type: 'webhook.switchedOff',
  payload: { ...namedIn(listed), why: 'failing', from: { address: 'server' } },
});
