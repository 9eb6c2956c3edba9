import type { DatabaseSync } from 'node:sqlite';
import type { AccessEvent, Instant } from '@ionm-clock/domain';
import type { EventStore } from '../log/index.ts';
import type { Log } from '../log-line.ts';
import { recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { PROGRAM } from '../world/program-actor.ts';
import { ApiTokens } from './api-tokens.ts';
import { IdempotentAnswers } from './idempotent-answers.ts';
import { openIntegrations } from './integration-database.ts';
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
  readonly #database: DatabaseSync;

  /** `path`: of the database; `:memory:` for tests. */
  constructor(path: string, surroundings: Surroundings) {
    this.#database = opened(path, surroundings.log);
    this.tokens = new ApiTokens(this.#database);
    this.answers = new IdempotentAnswers(this.#database);
    this.webhooks = new Webhooks(this.#database);
    const { queue, privateWebhooks: mayBePrivate } = surroundings;
    this.sender = new WebhookSender({
      ...surroundings,
      webhooks: this.webhooks,
      head: () => queue.world.head,
      mayBePrivate,
      recordSwitchedOff: async (webhook) => (await recordAccess(queue, PROGRAM, givenUp(webhook))).ok,
    });
  }

  /** How many webhooks did not take what they were last told. */
  get failing(): number {
    return this.webhooks.all().filter(({ listed }) => listed.failing !== undefined).length;
  }

  close(): void {
    this.sender.close();
    this.#database.close();
  }
}

const givenUp = ({ listed }: Webhook): AccessEvent => ({
  type: 'webhook.switchedOff',
  payload: { ...namedIn(listed), why: 'failing', from: { address: 'server' } },
});

/** Care comes first: where no file can be made everything else is served, and programs find no token that is good. */
function opened(path: string, log: Log): DatabaseSync {
  try {
    return openIntegrations(path);
  } catch (cause) {
    log.error({ what: 'integrations not opened', error: String(cause) });
    return openIntegrations(':memory:');
  }
}
