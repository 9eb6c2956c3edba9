import { randomUUID } from 'node:crypto';
import type { CommandId } from '@ionm-clock/domain';
import { chained, type StreamHead } from './chained.ts';
import {
  BEFORE_FIRST,
  type Checkpoint,
  checkpointAfter,
  isCheckpointDue,
  type LogPosition,
} from './checkpoint.ts';
import { DISPOSED } from './disposal.ts';
import { NO_HASH } from './event-hash.ts';
import type {
  CommitResult,
  DisposableLog,
  NewAnswer,
  StoredAnswer,
  StoredEvent,
  Verification,
} from './event-store.ts';
import { type CommandPlace, LogCheck } from './log-check.ts';

/** The log in memory: for tests and simulations, with the same contract as the log on disk. */
export class MemoryStore implements DisposableLog {
  readonly logId: string;
  #events: StoredEvent[] = [];
  readonly #checkpoints: Checkpoint[] = [];
  readonly #heads = new Map<string, StreamHead>();
  readonly #answers = new Map<CommandId, StoredAnswer>();

  /** A simulation gives the id, so that it chooses every random thing itself. */
  constructor(logId: string = randomUUID()) {
    this.logId = logId;
  }

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
        return { ok: false, reason: 'repeated' };
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
    if (isCheckpointDue(this.#lastCheckpoint, this.#events.length)) this.#checkpoint();
    return { ok: true, answers: stored };
  }

  async dispose(answer: NewAnswer, versions: ReadonlyMap<string, number>): Promise<CommitResult> {
    const asExpected = [...versions].every(
      ([stream, version]) => this.#heads.get(stream)?.version === version,
    );
    if (!asExpected) return { ok: false, reason: 'behind' };
    const result = await this.commit(this.#events.length, [answer]);
    if (!result.ok) return result;
    this.#events = this.#events.map((event) =>
      versions.has(event.stream) ? { ...event, payload: undefined, isDisposed: true } : event,
    );
    for (const [id, { actorId, ...outcome }] of this.#answers) {
      if (!('events' in outcome)) continue;
      const events = outcome.events.map(({ seq, ...event }) => this.#events[seq - 1] ?? { ...event, seq });
      this.#answers.set(id, { commandId: id, actorId, events });
    }
    return result;
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

  async verify(kept?: LogPosition): Promise<Verification> {
    const check = new LogCheck({ checkpoints: this.#checkpoints, kept });
    for (const event of this.#events) {
      const problem = check.next(
        event,
        event.isDisposed ? DISPOSED : JSON.stringify(event.payload),
        this.#placeOf(event),
      );
      if (problem !== undefined) return { ok: false, ...problem };
    }
    return check.end(undefined);
  }

  checkTail(): Promise<Verification> {
    return this.verify();
  }

  async probe(): Promise<void> {}

  async close(): Promise<void> {
    if (this.#lastCheckpoint.seq < this.#events.length) this.#checkpoint();
  }

  get #lastCheckpoint(): Checkpoint {
    return this.#checkpoints.at(-1) ?? BEFORE_FIRST;
  }

  #checkpoint(): void {
    const last = this.#lastCheckpoint;
    const hashes = this.#events.slice(last.seq).map(({ hash }) => hash);
    this.#checkpoints.push(checkpointAfter(last, hashes));
  }

  #placeOf({ commandId }: StoredEvent): CommandPlace | undefined {
    const answer = this.#answers.get(commandId);
    if (answer === undefined || !('events' in answer)) return undefined;
    return { firstSeq: answer.events[0]?.seq ?? 0, events: answer.events.length };
  }
}
