import type { ChainedEvent, StreamHead } from './chained.ts';
import { type Checkpoint, checkpointAfter, isCheckpointDue } from './checkpoint.ts';

/** So many streams at most: those of a day's cases, and memory that does not grow with the log. */
const MOST_STREAMS = 10_000;

/**
 * What a store knows of the end of its log, most of it from what it has written itself. It holds while the log ends there: where nothing is
 * ever changed or removed, nobody else has written while the last event is still the last.
 */
export class KnownEnd {
  readonly #streams = new Map<string, StreamHead>();
  #head: number;
  #checkpoint: Checkpoint;
  #hashesAfter: string[];

  /** `hashesAfter`: of the events after the last checkpoint. */
  constructor(checkpoint: Checkpoint, hashesAfter: Iterable<string>) {
    this.#checkpoint = checkpoint;
    this.#hashesAfter = [...hashesAfter];
    this.#head = checkpoint.seq + this.#hashesAfter.length;
  }

  /** The `seq` of the last event. */
  get head(): number {
    return this.#head;
  }

  get isCheckpointDue(): boolean {
    return isCheckpointDue(this.#checkpoint, this.#head);
  }

  /** Undefined if it is not known, so that the log has to be asked. */
  headOf(stream: string): StreamHead | undefined {
    return this.#streams.get(stream);
  }

  /** The log has grown by these, which follow each other in one stream. */
  grow(events: readonly ChainedEvent[]): void {
    for (const { event } of events) this.#hashesAfter.push(event.hash);
    this.#head += events.length;
    const last = events.at(-1)?.event;
    if (last === undefined) return;
    if (this.#streams.size >= MOST_STREAMS) this.#streams.clear();
    this.#streams.set(last.stream, { version: last.version, hash: last.hash });
  }

  /** The checkpoint to be written at the end; undefined if there is one. */
  nextCheckpoint(): Checkpoint | undefined {
    if (this.#hashesAfter.length === 0) return undefined;
    this.#checkpoint = checkpointAfter(this.#checkpoint, this.#hashesAfter);
    this.#hashesAfter = [];
    return this.#checkpoint;
  }
}
