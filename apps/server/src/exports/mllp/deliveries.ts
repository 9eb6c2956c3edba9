import { randomUUID } from 'node:crypto';
import { text } from 'node:stream/consumers';
import {
  type CaseId,
  commandId,
  type DestinationId,
  destinationOf,
  type Instant,
  type LedgerBatch,
  progressOf,
} from '@ionm-clock/domain';
import { messagesIn } from '@ionm-clock/exports';
import type { FailedAttempt } from '@ionm-clock/protocol';
import type { Log } from '../../log-line.ts';
import type { CommandQueue } from '../../world/command-queue.ts';
import { PROGRAM } from '../../world/program-actor.ts';
import { addToLedger } from '../add-to-ledger.ts';
import type { BatchFiles } from '../batch-files.ts';
import { type Answered, controlIdIn } from './acknowledgement.ts';
import type { DeliveryClaims } from './delivery-claims.ts';
import { DeliveryFailed } from './delivery-fault.ts';
import { FailedAttempts } from './failed-attempts.ts';
import { MllpConnection, type MllpReceiver } from './mllp-connection.ts';
import { refusalText } from './refusal-text.ts';

interface DeliveriesOptions {
  readonly queue: CommandQueue;
  readonly files: BatchFiles;
  readonly claims: DeliveryClaims;
  readonly log: Pick<Log, 'warn' | 'error'>;
  readonly monotonicMs: () => number;
  readonly now: () => Instant;
  readonly onFailed?: () => void;
}

/**
 * Sends the messages of batches to their receivers, one after the other and each until it is acknowledged. What a receiver has said is in
 * the log, so that a restart goes on where it was; a message whose acknowledgement was lost goes again, under the same control id. Of
 * several servers one at a time sends to a receiver.
 */
export class Deliveries {
  readonly #options: DeliveriesOptions;
  readonly #underWay = new Set<DestinationId>();
  readonly #failed: FailedAttempts;
  #closed = false;

  constructor(options: DeliveriesOptions) {
    this.#options = options;
    this.#failed = new FailedAttempts(options);
  }

  /** Takes up what waits and is due. To be called every second or so. */
  sweep(): void {
    const first = new Map<DestinationId, LedgerBatch>();
    for (const batch of this.#options.queue.world.ledger) {
      if (waitingIn(batch).length > 0 && !first.has(batch.destination.id)) {
        first.set(batch.destination.id, batch);
      }
    }
    for (const [id, batch] of first) {
      if (!this.#closed && !this.#underWay.has(id) && this.#failed.isDue(id)) void this.#deliver(batch);
    }
  }

  /** The last attempt to send what waits in this batch, if it failed. */
  failedAttempt(batch: LedgerBatch): FailedAttempt | undefined {
    return waitingIn(batch).length === 0 ? undefined : this.#failed.of(batch.destination.id);
  }

  /** What waits for this destination is not held back any more by attempts that failed. */
  tryNow(id: DestinationId): void {
    this.#failed.forget(id);
    this.sweep();
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
    const { claims } = this.#options;
    this.#underWay.add(id);
    try {
      if (!(await claims.take(id))) return;
      await this.#send(this.#asItIsNow(batch)).finally(() => claims.release(id));
      this.#failed.forget(id);
    } catch (cause) {
      const attempt = this.#failed.add(id, batch.name, cause);
      const { log, onFailed } = this.#options;
      onFailed?.();
      log.warn({ what: 'delivery failed', batch: batch.name, attempt, error: String(cause) });
    } finally {
      this.#underWay.delete(id);
    }
  }

  async #send(batch: LedgerBatch): Promise<void> {
    const receiver = this.#receiverOf(batch);
    const messages = await this.#messagesOf(batch);
    const waiting = new Set(waitingIn(batch));
    const connection = await MllpConnection.to(receiver);
    try {
      for (const [index, { caseId }] of batch.records.entries()) {
        const message = messages[index];
        if (this.#closed || message === undefined || !waiting.has(caseId)) continue;
        if (!(await this.#options.claims.take(batch.destination.id))) return;
        await this.#record(batch, caseId, message, await connection.send(message));
      }
    } finally {
      connection.close();
    }
  }

  /** Another server may have sent of it until now. */
  #asItIsNow(batch: LedgerBatch): LedgerBatch {
    return this.#options.queue.world.ledger[batch.number - 1] ?? batch;
  }

  /** As the set-up has it now: a host that was mistyped is put right there, and what waits goes to the right one. */
  #receiverOf({ destination }: LedgerBatch): MllpReceiver {
    const { billing } = this.#options.queue.world.organisation.setUp;
    const { delivery } = destinationOf(billing, destination.id) ?? destination;
    if (delivery.kind === 'mllp') return delivery;
    throw new DeliveryFailed('no-receiver', 'the destination is a download by now');
  }

  async #messagesOf({ file, records }: LedgerBatch): Promise<readonly string[]> {
    const bytes = await this.#options.files.read(file);
    if (bytes === undefined) {
      throw new DeliveryFailed('file-damaged', 'the file of the batch is not what it was, or is gone');
    }
    const messages = messagesIn(await text(bytes));
    if (messages.length === records.length) return messages;
    throw new DeliveryFailed('file-damaged', 'the file of the batch has other messages');
  }

  async #record(
    { number }: LedgerBatch,
    caseId: CaseId,
    message: string,
    { code, text: written }: Answered,
  ): Promise<void> {
    const said = { batch: number, caseId, controlId: controlIdIn(message), code };
    const kept = code === 'AA' || written === undefined ? undefined : refusalText(written, message);
    const payload = kept === undefined ? said : { ...said, text: kept };
    const entry = { type: 'message.acknowledged', payload } as const;
    const { ok } = await addToLedger(this.#options.queue, PROGRAM, commandId(randomUUID()), entry);
    if (!ok) throw new Error('what the receiver said could not be stored');
  }
}

/** The cases of the batch whose messages are not acknowledged yet. */
export function waitingIn(batch: LedgerBatch): readonly CaseId[] {
  const progress = progressOf(batch);
  return progress.kind === 'messages' ? progress.waiting : [];
}
