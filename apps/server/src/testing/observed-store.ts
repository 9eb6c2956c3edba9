import type { CommandId } from '@ionm-clock/domain';
import type { CommitResult, EventStore, LogPosition, NewAnswer } from '../log/index.ts';

/**
 * A store that counts the commits of the one within, takes as long for one as it is told to, and fails as a full disk does
 * for as long as it is told to.
 */
export class ObservedStore implements EventStore {
  readonly #inner: EventStore;
  commits = 0;
  isFull = false;
  /** A commit is done only after this. */
  disk: Promise<void> = Promise.resolve();

  constructor(inner: EventStore) {
    this.#inner = inner;
  }

  get logId(): string {
    return this.#inner.logId;
  }

  head(): Promise<number> {
    return this.#inner.head();
  }

  async commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult> {
    if (this.isFull) return { ok: false, reason: 'not-saved', cause: new Error('the disk is full') };
    this.commits++;
    await this.disk;
    return this.#inner.commit(expectedHead, answers);
  }

  read(after: number, limit: number) {
    return this.#inner.read(after, limit);
  }

  answersOf(commandIds: readonly CommandId[]) {
    return this.#inner.answersOf(commandIds);
  }

  async probe(): Promise<void> {
    if (this.isFull) throw new Error('the disk is full');
    await this.#inner.probe();
  }

  verify(kept?: LogPosition) {
    return this.#inner.verify(kept);
  }

  checkTail() {
    return this.#inner.checkTail();
  }

  close(): Promise<void> {
    return this.#inner.close();
  }
}
