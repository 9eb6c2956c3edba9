import { getHeapStatistics } from 'node:v8';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { PushOutcome } from '../web-push/push-delivery.ts';

/** What the metrics ask when somebody reads them. */
export interface Measured {
  readonly head: () => number;
  readonly casesAtHand: () => number;
  readonly isStoring: () => boolean;
  readonly connections: () => number;
  /** HL7 messages that no receiver has acknowledged. */
  readonly waitingMessages: () => number;
  /** Webhooks whose last attempt failed. */
  readonly failingWebhooks: () => number;
}

/** Stored, or the code of the refusal. */
export const outcomeOf = (answer: CommandAnswer): string => (answer.ok ? 'stored' : answer.error.code);

const STORE_BUCKETS_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** Counts for whoever runs the server: how many and how long, never who or which. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #commands: Counter<'outcome'>;
  readonly #access: Counter<'type'>;
  readonly #turnedAway: Counter<'why'>;
  readonly #store: Histogram;
  readonly #storeFailures: Counter<'reason'>;
  readonly #deliveryFailures: Counter;
  readonly #webhookFailures: Counter;
  readonly #pushed: Counter<'outcome'>;
  #process = false;

  constructor(measured: Measured) {
    const registers = [this.#registry];
    this.#commands = new Counter({
      name: 'ionm_commands_total',
      help: 'Commands answered: stored, or the code of the refusal.',
      labelNames: ['outcome'],
      registers,
    });
    this.#access = new Counter({
      name: 'ionm_access_events_total',
      help: 'Entries of the audit trail by type: sign-ins, refused sign-ins, locked accounts and the rest.',
      labelNames: ['type'],
      registers,
    });
    this.#turnedAway = new Counter({
      name: 'ionm_connections_refused_total',
      help: 'Sockets that were not accepted, by reason.',
      labelNames: ['why'],
      registers,
    });
    this.#pushed = new Counter({
      name: 'ionm_push_messages_total',
      help: 'Messages to push services: sent, gone (the browser is no more), refused, failed, or dropped because too many waited.',
      labelNames: ['outcome'],
      registers,
    });
    this.#store = new Histogram({
      name: 'ionm_store_seconds',
      help: 'Time to put one batch of commands on disk.',
      buckets: STORE_BUCKETS_S,
      registers,
    });
    this.#storeFailures = new Counter({
      name: 'ionm_store_failures_total',
      help: 'Batches that were not stored: not-saved; or behind, busy: another server or program was faster, and it is done again.',
      labelNames: ['reason'],
      registers,
    });
    this.#deliveryFailures = new Counter({
      name: 'ionm_delivery_failures_total',
      help: 'Attempts to send HL7 messages to a receiver that failed.',
      registers,
    });
    this.#webhookFailures = new Counter({
      name: 'ionm_webhook_failures_total',
      help: 'Attempts to tell a webhook that failed.',
      registers,
    });
    const asked: readonly [name: string, help: string, ask: () => number][] = [
      ['ionm_log_events', 'Events in the log.', measured.head],
      ['ionm_cases_at_hand', 'Cases in memory: those that are not at rest.', measured.casesAtHand],
      ['ionm_storing', '1 while the log takes what it is given.', () => Number(measured.isStoring())],
      ['ionm_connections', 'Sockets of people who are signed in.', measured.connections],
      ['ionm_messages_waiting', 'HL7 messages that no receiver has acknowledged.', measured.waitingMessages],
      ['ionm_webhooks_failing', 'Webhooks whose last attempt failed.', measured.failingWebhooks],
      [
        'ionm_heap_limit_bytes',
        'Memory at which the program ends.',
        () => getHeapStatistics().heap_size_limit,
      ],
    ];
    for (const [name, help, ask] of asked) gauge(registers, name, help, ask);
  }

  answered(answer: CommandAnswer): void {
    this.#commands.inc({ outcome: outcomeOf(answer) });
  }

  /** An entry of the audit trail is on disk. */
  recorded(type: string): void {
    this.#access.inc({ type });
  }

  turnedAway(why: string): void {
    this.#turnedAway.inc({ why });
  }

  /** A message to a push service was sent, or was not. */
  pushed(outcome: PushOutcome): void {
    this.#pushed.inc({ outcome });
  }

  stored(seconds: number): void {
    this.#store.observe(seconds);
  }

  /** A batch of commands was not stored, at this attempt. */
  notStored(reason: string): void {
    this.#storeFailures.inc({ reason });
  }

  deliveryFailed(): void {
    this.#deliveryFailures.inc();
  }

  webhookFailed(): void {
    this.#webhookFailures.inc();
  }

  /** In the text format of Prometheus. */
  async text(): Promise<string> {
    // The process is watched from when somebody first asks: its watchers cost a little.
    if (!this.#process) collectDefaultMetrics({ register: this.#registry });
    this.#process = true;
    return this.#registry.metrics();
  }

  get contentType(): string {
    return this.#registry.contentType;
  }
}

function gauge(registers: Registry[], name: string, help: string, ask: () => number): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      this.set(ask());
    },
  });
}
