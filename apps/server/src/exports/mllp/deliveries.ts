import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import {
  type Acknowledgement,
  type CaseId,
  commandId,
  type DestinationId,
  destinationOf,
  eventId,
  type LedgerBatch,
  progressOf,
  userId,
} from '@ionm-clock/domain';
import { messagesIn } from '@ionm-clock/exports';
import type { Log } from '../../log-line.ts';
import type { CommandQueue } from '../../world/command-queue.ts';
import { recordedNow } from '../../world/recorded-now.ts';
import type { BatchFiles } from '../batch-files.ts';
import { EXPORTS_STREAM } from '../ledger-stream.ts';
import { controlIdIn } from './acknowledgement.ts';
import { MllpConnection, type MllpReceiver } from './mllp-connection.ts';

interface DeliveriesOptions {
  readonly queue: CommandQueue;
  readonly files: BatchFiles;
  readonly log: Pick<Log, 'warn' | 'error'>;
  readonly monotonicMs: () => number;
  readonly onFailed?: () => void;
  /** How long after each failed attempt in a row the next follows; after the last of them, always the last. */
  readonly againAfterMs?: readonly number[];
}

const AGAIN_AFTER_MS = [1_000, 5_000, 15_000, 60_000, 300_000];
const PROGRAM = { userId: userId('ionm-clock'), role: 'system' } as const;

/**
 * Sends the messages of batches to their receivers, one after the other and each until it is acknowledged. What a receiver has said is in
 * the log, so that a restart goes on where it was; a message whose acknowledgement was lost goes again, under the same control id.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #underWay = new Set<DestinationId>();
  readonly #failures = new Map<DestinationId, { readonly count: number; readonly at: number }>();
  #closed = false;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
  }

  /** Takes up what waits and is due. To be called every second or so. */
  sweep(): void {
    const first = new Map<DestinationId, LedgerBatch>();
    for (const batch of this.#options.queue.world.ledger) {
      const progress = progressOf(batch);
      if (progress.kind !== 'messages' || progress.waiting.length === 0) continue;
      if (!first.has(batch.destination.id)) first.set(batch.destination.id, batch);
    }
    for (const [id, batch] of first) {
      if (!this.#closed && !this.#underWay.has(id) && this.#isDue(id)) void this.#deliver(batch);
    }
  }

  /** How many messages no receiver has acknowledged. */
  get waiting(): number {
    let count = 0;
    for (const batch of this.#options.queue.world.ledger) {
      const progress = progressOf(batch);
      if (progress.kind === 'messages') count += progress.waiting.length;
    }
    return count;
  }

  /** Nothing more is taken up. */
  close(): void {
    this.#closed = true;
  }

  async #deliver(batch: LedgerBatch): Promise<void> {
    const { id } = batch.destination;
    this.#underWay.add(id);
    try {
      await this.#send(batch);
      this.#failures.delete(id);
    } catch (cause) {
      const { log, monotonicMs, onFailed } = this.#options;
      onFailed?.();
      const count = (this.#failures.get(id)?.count ?? 0) + 1;
      this.#failures.set(id, { count, at: monotonicMs() });
      log.warn({ what: 'delivery failed', batch: batch.name, attempt: count, error: String(cause) });
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #send(batch: LedgerBatch): Promise<void> {
    const receiver = this.#receiverOf(batch);
    if (receiver === undefined) return;
    const messages = await this.#messagesOf(batch);
    const progress = progressOf(batch);
    const waiting: ReadonlySet<CaseId> = new Set(progress.kind === 'messages' ? progress.waiting : []);
    const connection = await MllpConnection.to(receiver);
    try {
      for (const [index, { caseId }] of batch.records.entries()) {
        const message = messages[index];
        if (this.#closed || message === undefined || !waiting.has(caseId)) continue;
        const { code, text: words } = await connection.send(message);
        const said = { batch: batch.number, caseId, controlId: controlIdIn(message), code };
        await this.#record(words === undefined || code === 'AA' ? said : { ...said, text: words });
      }
    } finally {
      connection.close();
    }
  }

  /** As the set-up has it now: a host that was mistyped is put right there, and what waits goes to the right one. */
  #receiverOf({ destination }: LedgerBatch): MllpReceiver | undefined {
    const { billing } = this.#options.queue.world.organisation.setUp;
    const { delivery } = destinationOf(billing, destination.id) ?? destination;
    return delivery.kind === 'mllp' ? delivery : undefined;
  }

  async #messagesOf({ file, records }: LedgerBatch): Promise<readonly string[]> {
    const bytes = await this.#options.files.read(file);
    if (bytes === undefined) throw new Error('the file of the batch is not what it was, or is gone');
    const messages = messagesIn(await text(bytes));
    if (messages.length !== records.length) throw new Error('the file of the batch has other messages');
    return messages;
  }

  #record(said: Acknowledgement): Promise<void> {
    const { queue } = this.#options;
    const id = commandId(randomUUID());
    const stored = Promise.withResolvers<void>();
    void queue.ask<void>(() => ({
      commandId: id,
      actorId: PROGRAM.userId,
      decide: (draft, now) => {
        const afterVersion = draft.ledgerVersion;
        draft.putLedger(afterVersion + 1, draft.batches);
        const event = {
          ...recordedNow(PROGRAM, now),
          type: 'message.acknowledged',
          payload: said,
          id: eventId(`${id}:0`),
        };
        return { ok: true, stream: EXPORTS_STREAM, afterVersion, events: [event] };
      },
      settle: (outcome) => {
        if (typeof outcome === 'object' && 'events' in outcome) stored.resolve();
        else stored.reject(new Error('what the receiver said could not be stored'));
      },
    }));
    return stored.promise;
  }

  #isDue(id: DestinationId): boolean {
    const failed = this.#failures.get(id);
    if (failed === undefined) return true;
    const { monotonicMs, againAfterMs = AGAIN_AFTER_MS } = this.#options;
    const after = againAfterMs[Math.min(failed.count, againAfterMs.length) - 1] ?? 0;
    return monotonicMs() - failed.at >= after;
  }
}
