import type { Actor, CommandId, EventId, Instant, Milliseconds, Source, UserId } from '@ionm-clock/domain';
import type { WireError } from '@ionm-clock/protocol';
import type { LogPosition } from './checkpoint.ts';

/** An event that has no place in the log yet. */
export interface NewEvent {
  readonly id: EventId;
  readonly type: string;
  readonly at: Instant;
  readonly atErrorMs: Milliseconds;
  readonly recordedAt: Instant;
  readonly source: Source;
  readonly actor: Actor;
  /** Undefined only of an event whose case was disposed of, or that was damaged on disk, so that it is no JSON any more. */
  readonly payload: unknown;
}

/** An event as it is on disk (DESIGN.md section 5). `hash` chains it to the one before it in its stream. */
export interface StoredEvent extends NewEvent {
  /** Position in the whole log: 1, 2, 3 … without a gap. */
  readonly seq: number;
  readonly stream: string;
  /** Position in the stream: 1, 2, 3 … without a gap. */
  readonly version: number;
  readonly commandId: CommandId;
  readonly hash: string;
  /** Its case was disposed of: it has no payload any more. */
  readonly isDisposed?: true;
}

/** What a command came to, to be stored so that a repeat gets the same answer. */
export type NewAnswer = { readonly commandId: CommandId; readonly actorId: UserId } & (
  | {
      readonly stream: string;
      /** The version that the stream had when the command was decided. */
      readonly afterVersion: number;
      readonly events: readonly NewEvent[];
    }
  | { readonly refusal: WireError }
);

export type StoredAnswer = { readonly commandId: CommandId; readonly actorId: UserId } & (
  | { readonly events: readonly StoredEvent[] }
  | { readonly refusal: WireError }
);

export type CommitResult =
  | { readonly ok: true; readonly answers: readonly StoredAnswer[] }
  /** Another process has written: read what follows the head that was held, decide again. Nothing was stored. */
  | { readonly ok: false; readonly reason: 'behind' }
  /** A command of these is stored already: ask for its answer. Nothing was stored. */
  | { readonly ok: false; readonly reason: 'repeated' }
  /** Another process is writing: try again soon. Nothing was stored. */
  | { readonly ok: false; readonly reason: 'busy' }
  /** The disk would not take it. Nothing was stored. */
  | { readonly ok: false; readonly reason: 'not-saved'; readonly cause: unknown };

export type Verification =
  /** `hash` is over the whole log: with the number of events it is the `LogPosition` of the head. */
  | {
      readonly ok: true;
      readonly events: number;
      readonly checkpoints: number;
      readonly hash: string;
      /** How many cases were disposed of. */
      readonly disposed: number;
    }
  | { readonly ok: false; readonly seq: number; readonly reason: string };

/** Rejects what a store is asked while another process keeps even readers out: to be asked again soon. */
export class StoreBusy extends Error {
  constructor(cause?: unknown) {
    super('another program holds the log', { cause });
  }
}

/** Why a store takes nothing: the file that it keeps the log in is no longer where it was. */
export class LogMoved extends Error {}

/**
 * The append-only log. Every implementation passes `event-store.contract.ts`. Methods are asynchronous because a
 * store may be another machine; an answer to `commit` means that the events are on disk.
 */
export interface EventStore {
  /** Made with the log and kept with it; another log has another. */
  readonly logId: string;
  /** The `seq` of the last event, also of one that another process wrote; 0 for an empty log. */
  head(): Promise<number>;
  /**
   * Stores the answers in order, all or nothing, provided that `expectedHead` is the head and every command id is new.
   */
  commit(expectedHead: number, answers: readonly NewAnswer[]): Promise<CommitResult>;
  /** At most `limit` events after `seq`, in order. */
  read(after: number, limit: number): Promise<readonly StoredEvent[]>;
  /** The answers that are stored for these commands; commands never seen are left out. */
  answersOf(commandIds: readonly CommandId[]): Promise<ReadonlyMap<CommandId, StoredAnswer>>;
  /**
   * Calls back soon after another process may have written. A store that cannot tell has no such method; even one that can may
   * miss something, so that its followers ask now and then all the same.
   */
  watch?(changed: () => void): void;
  /** Writes and syncs without changing the log; rejects with the cause if the disk would not take it. */
  probe(): Promise<void>;
  /**
   * Checks the whole log: order, gaps, the chains of all streams, checkpoints, and that it agrees with the commands; and that
   * it still is the log whose position was `kept` elsewhere. Names the first event that is wrong.
   */
  verify(kept?: LogPosition): Promise<Verification>;
  /** Checks the last events, at least those after the last checkpoint, as `verify` does; takes no time worth waiting for. */
  checkTail(): Promise<Verification>;
  /** Writes a last checkpoint if this store has written since the one before. */
  close(): Promise<void>;
}

/** A log whose cases can be disposed of, beside servers that go on. */
export interface DisposableLog extends EventStore {
  /**
   * Stores the answer as `commit` does, and in the same transaction puts a marker in the place of what every event of these streams says,
   * provided that each still has the version that is given. Nothing else of the events changes, and nothing brings it back. What is written to
   * other streams meanwhile is in nobody's way. The answer is to name the streams, for `verify`.
   */
  dispose(answer: NewAnswer, versions: ReadonlyMap<string, number>): Promise<CommitResult>;
  /**
   * After disposals: takes what they left out of the files of the log. False if another program kept it from that: to be asked again. A
   * store that leaves this to who runs the database has no such method.
   */
  erase?(): Promise<boolean>;
}

/** All events after `seq`, read in pages. */
export async function* allEvents(store: EventStore, after = 0, page = 5_000): AsyncGenerator<StoredEvent> {
  let held = after;
  for (;;) {
    const events = await store.read(held, page);
    yield* events;
    const last = events.at(-1);
    if (last === undefined) return;
    held = last.seq;
  }
}
