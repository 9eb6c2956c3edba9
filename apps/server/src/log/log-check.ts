import type { StreamHead } from './chained.ts';
import { BEFORE_FIRST, type Checkpoint, isCheckpointDue, type LogPosition, logHash } from './checkpoint.ts';
import { DisposalCheck } from './disposal-check.ts';
import { eventHash, NO_HASH } from './event-hash.ts';
import type { StoredEvent, Verification } from './event-store.ts';
import { signedProblem } from './signed-check.ts';

/** What a command is stored to have brought: `events` events, the first of them at `firstSeq`. */
export interface CommandPlace {
  readonly firstSeq: number;
  readonly events: number;
}

export interface CheckOptions {
  /** Where the check begins; what is before it is taken as right. At a commit's end. */
  readonly after?: Checkpoint;
  /** The checkpoints after that; undefined for a log of a time when there were none. */
  readonly checkpoints: readonly Checkpoint[] | undefined;
  /** The event of a stream that has this version and lies before the beginning of the check. */
  readonly headAt?: (stream: string, version: number) => StreamHead | undefined;
  /** Where the log was when somebody noted its hash elsewhere. */
  readonly kept?: LogPosition | undefined;
}

/** The first place at which the log is wrong. */
export interface Problem {
  readonly seq: number;
  readonly reason: string;
}

/**
 * Follows the log event by event: the order, the chains of all streams, the checkpoints, and that every command brought what
 * it is stored to have brought. Says what is wrong first.
 */
export class LogCheck {
  readonly #options: CheckOptions;
  readonly #heads = new Map<string, StreamHead>();
  readonly #disposals: DisposalCheck;
  #last: Checkpoint;
  #position: LogPosition;
  #toMeet: readonly Checkpoint[];
  #command: (CommandPlace & { readonly id: string }) | undefined;

  constructor(options: CheckOptions) {
    this.#options = options;
    this.#last = options.after ?? BEFORE_FIRST;
    this.#disposals = new DisposalCheck(this.#last.seq === 0);
    this.#position = this.#last;
    this.#toMeet = options.checkpoints ?? [];
  }

  /** Up to where all is right. */
  get position(): LogPosition {
    return this.#position;
  }

  /** What keeps this event from being the next; undefined if it is right. */
  next(event: StoredEvent, payloadText: string, command: CommandPlace | undefined): Problem | undefined {
    const seq = this.#position.seq + 1;
    const reason =
      (event.seq === seq ? undefined : 'the event is missing') ??
      this.#chainProblem(event, payloadText) ??
      this.#commandProblem(event, command);
    if (reason !== undefined) return { seq, reason };
    this.#position = { seq, hash: logHash(this.#position.hash, event.hash) };
    return this.#checkpointProblem() ?? this.#keptProblem();
  }

  /** What is missing after the last event. `strayCommand`: the lowest place of a command whose events are not there. */
  end(strayCommand: number | undefined): Verification {
    const { seq, hash } = this.#position;
    const problem = this.#endProblem(strayCommand);
    if (problem !== undefined) return { ok: false, ...problem };
    const { disposed } = this.#disposals;
    return { ok: true, events: seq, checkpoints: this.#last.number, hash, disposed };
  }

  #chainProblem(event: StoredEvent, payloadText: string): string | undefined {
    const { stream, version, hash } = event;
    const head = this.#heads.get(stream) ??
      this.#options.headAt?.(stream, version - 1) ?? { version: 0, hash: NO_HASH };
    if (version !== head.version + 1) return `${stream} goes from version ${head.version} to ${version}`;
    // What a case said that was disposed of cannot be hashed any more; its hash goes on chaining the others.
    if (event.isDisposed !== true && hash !== eventHash(head.hash, event, payloadText))
      return 'the content of the event does not match its hash';
    this.#heads.set(stream, { version, hash });
    return this.#disposals.next(event, this.#heads) ?? signedProblem(event, head);
  }

  #commandProblem({ seq, commandId }: StoredEvent, place: CommandPlace | undefined): string | undefined {
    if (place === undefined) return 'the command that brought the event is missing';
    const begins = this.#command?.id !== commandId;
    const inPlace =
      seq < place.firstSeq + place.events && (!begins || (seq === place.firstSeq && !this.#isCommandOpen()));
    this.#command = { id: commandId, ...place };
    return inPlace ? undefined : 'the event is not where the answer to its command says';
  }

  /** Whether the last command brought more events than were met. */
  #isCommandOpen(): boolean {
    const { firstSeq, events } = this.#command ?? { firstSeq: 0, events: 0 };
    return this.#position.seq < firstSeq + events - 1;
  }

  #checkpointProblem(): Problem | undefined {
    const [checkpoint] = this.#toMeet;
    const { seq, hash } = this.#position;
    if (checkpoint === undefined || checkpoint.seq > seq) return undefined;
    const from = this.#last.seq + 1;
    if (checkpoint.number !== this.#last.number + 1) {
      return { seq: from, reason: `checkpoint ${this.#last.number + 1} is missing` };
    }
    if (checkpoint.seq !== seq || checkpoint.hash !== hash) {
      const reason = `events ${from} to ${seq} are not those of checkpoint ${checkpoint.number}`;
      return { seq: from, reason };
    }
    this.#last = checkpoint;
    this.#toMeet = this.#toMeet.slice(1);
    return undefined;
  }

  #keptProblem(): Problem | undefined {
    const { kept } = this.#options;
    const { seq, hash } = this.#position;
    if (kept?.seq !== seq || kept.hash === hash) return undefined;
    return { seq, reason: 'the log up to here is not the one whose hash was kept' };
  }

  #endProblem(strayCommand: number | undefined): Problem | undefined {
    const { seq } = this.#position;
    const [unmet] = this.#toMeet;
    const { kept, checkpoints } = this.#options;
    const { unaccounted } = this.#disposals;
    const cutOff = 'the log ends before this event';
    if (unaccounted !== undefined) {
      return { seq: unaccounted, reason: 'the event has lost its content, and no disposal names its case' };
    }
    if (this.#isCommandOpen()) return { seq: seq + 1, reason: `${cutOff}, which a command brought` };
    if (strayCommand !== undefined) {
      return { seq: Math.min(strayCommand, seq + 1), reason: `an event is missing, which a command brought` };
    }
    if (unmet !== undefined) {
      return { seq: seq + 1, reason: `${cutOff}: checkpoint ${unmet.number} was at event ${unmet.seq}` };
    }
    if (kept !== undefined && kept.seq > seq) {
      return { seq: seq + 1, reason: `${cutOff}: the kept hash is that of event ${kept.seq}` };
    }
    if (checkpoints !== undefined && isCheckpointDue(this.#last, seq)) {
      return { seq: this.#last.seq + 1, reason: `checkpoint ${this.#last.number + 1} is missing` };
    }
    return undefined;
  }
}
