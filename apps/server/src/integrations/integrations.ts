import type { Instant } from '@ionm-clock/domain';
import type { EventStore } from '../log/index.ts';
import type { Log } from '../log-line.ts';
import type { Database } from '../sql/database.ts';
import { ApiTokens } from './api-tokens.ts';
import { IdempotentAnswers } from './idempotent-answers.ts';
import { WebhookSender } from './webhook-sender.ts';
import { Webhooks } from './webhooks.ts';

interface Surroundings {
  readonly store: Pick<EventStore, 'read'>;
  readonly head: () => number;
  readonly now: () => Instant;
  readonly log: Log;
}

/** The programs that ask over the HTTP API, and those that are told by webhooks. */
export class Integrations {
  readonly tokens: ApiTokens;
  readonly answers: IdempotentAnswers;
  readonly webhooks: Webhooks;
  readonly sender: WebhookSender;
  readonly #database: Database;

  constructor(database: Database, surroundings: Surroundings) {
    this.#database = database;
    this.tokens = new ApiTokens(database);
    this.answers = new IdempotentAnswers(database);
    this.webhooks = new Webhooks(database);
    this.sender = new WebhookSender({ ...surroundings, webhooks: this.webhooks });
  }

  async close(): Promise<void> {
    await this.sender.close();
    await this.#database.close();
  }
}
