import { randomUUID } from 'node:crypto';
import type { CommandId } from '@ionm-clock/domain';
import { chained, type StreamHead } from './chained.ts';
import { ChainCheck, NO_HASH } from './event-hash.ts';
import type {
  CommitResult,
  EventStore,
  NewAnswer,
  StoredAnswer,
  StoredEvent,
  Verification,
} from './event-store.ts';

/** The log in memory: for tests and simulations, with the same contract as the log on disk. */
export class MemoryStore implements EventStore {
  readonly logId = randomUUID();
  readonly #events: StoredEvent[] = [];
  readonly #heads = new Map<string, StreamHead>();
  readonly #answers = new Map<CommandId, StoredAnswer>();

  async head(): Promise<number> {
    return this.#events.length;
  }

  async commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    if (expectedHead !== this.#events.length) return { ok: false, reason: 'behind' };
    const events: StoredEvent[] = [];
    const heads = new Map<string, StreamHead>();
    const stored: StoredAnswer[] = [];
    for (const answer of answers) {
      const { commandId, actorId } = answer;
      if (this.#answers.has(commandId) || stored.some((other) => other.commandId === commandId)) {
        return { ok: false, reason: 'not-saved', cause: new Error(`command ${commandId} is stored already`) };
      }
      if ('refusal' in answer) {
        stored.push({ commandId, actorId, refusal: answer.refusal });
        continue;
      }
      const { stream, afterVersion } = answer;
      const head = heads.get(stream) ?? this.#heads.get(stream) ?? { version: 0, hash: NO_HASH };
      if (head.version !== afterVersion) return { ok: false, reason: 'behind' };
      const placed = chained(answer.events, stream, commandId, head, expectedHead + events.length);
      // Through JSON, as a disk would have it: what cannot be written must not seem to be kept.
      const kept = placed.map(({ event, payloadText }) => ({ ...event, payload: JSON.parse(payloadText) }));
      events.push(...kept);
      const last = kept.at(-1);
      if (last !== undefined) heads.set(stream, last);
      stored.push({ commandId, actorId, events: kept });
    }
    this.#events.push(...events);
    for (const [stream, head] of heads) this.#heads.set(stream, head);
    for (const answer of stored) this.#answers.set(answer.commandId, answer);
    return { ok: true, answers: stored };
  }

  async read(after: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#events.slice(after, after + limit);
  }

  async answersOf(commandIds: readonly CommandId[]): Promise<ReadonlyMap<CommandId, StoredAnswer>> {
    const found = new Map<CommandId, StoredAnswer>();
    for (const id of commandIds) {
      const answer = this.#answers.get(id);
      if (answer !== undefined) found.set(id, answer);
    }
    return found;
  }

  async verify(): Promise<Verification> {
    const check = new ChainCheck();
    for (const event of this.#events) {
      const reason = check.next(event, JSON.stringify(event.payload));
      if (reason !== undefined) return { ok: false, seq: event.seq, reason };
    }
    return { ok: true, events: check.events };
  }

  async probe(): Promise<void> {}

  async close(): Promise<void> {}
}
