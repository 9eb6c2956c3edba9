import type { Actor, CommandId } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage } from '@ionm-clock/protocol';
import { type Outbox, type PendingCommand, readyToSend } from './log/outbox.ts';

/** The connection to the server, as long as it lasts. */
export interface Link {
  /** Resolves with the answer, or with undefined when none came in good time. Never rejects. */
  send(message: CommandMessage): Promise<CommandAnswer | undefined>;
  /** Asks for what follows `held` in the log. */
  catchUp(held: number): void;
  /** Asks the server for its time, soon. */
  askTime(): void;
}

/** Calls back once after so many milliseconds; what it returns calls that off. */
export type After = (ms: number, callback: () => void) => () => void;

/** What the sender tells of each command. */
export interface SenderReports {
  readonly sent: (pending: PendingCommand) => void;
  /** It goes again, at once or after a rest. */
  readonly waiting: (pending: PendingCommand) => void;
  readonly answered: (pending: PendingCommand, answer: CommandAnswer) => void;
}

const RETRY_AFTER_MS = 1_000;

/** The server says that it cannot take the command now; it may take it later. */
const LATER: ReadonlySet<string> = new Set(['not-saved', 'shutting-down', 'signed-out', 'too-many-requests']);

/**
 * Sends what waits in the outbox whenever there is a connection, until each command has its answer. The server applies a
 * `commandId` once, so sending again is always safe.
 */
export class CommandSender {
  readonly #after: After;
  readonly #reports: SenderReports;
  #link: Link | undefined;
  /** Of each command the attempt whose answer counts: an answer may come after the connection that it was asked on. */
  readonly #attempts = new Map<CommandId, symbol>();
  readonly #resting = new Set<CommandId>();

  constructor(after: After, reports: SenderReports) {
    this.#after = after;
    this.#reports = reports;
  }

  get link(): Link | undefined {
    return this.#link;
  }

  /** From now on over this connection, or over none. What was under way will not be answered any more. */
  use(link: Link | undefined): void {
    this.#link = link;
    this.#attempts.clear();
    this.#resting.clear();
  }

  /** Sends what can be sent and is not under way. */
  sendReady(outbox: Outbox, sender: Actor): void {
    const link = this.#link;
    if (link === undefined) return;
    for (const pending of readyToSend(outbox, sender)) {
      if (this.#resting.has(pending.commandId) || this.#attempts.has(pending.commandId)) continue;
      void this.#send(link, pending);
    }
  }

  async #send(link: Link, pending: PendingCommand): Promise<void> {
    const { commandId, caseId, command, at, atErrorMs } = pending;
    const attempt = Symbol();
    this.#attempts.set(commandId, attempt);
    this.#reports.sent(pending);
    const answer = await link.send({ commandId, caseId, command, at, atErrorMs });
    if (this.#attempts.get(commandId) !== attempt) return;
    this.#attempts.delete(commandId);
    if (answer === undefined) this.#reports.waiting(pending);
    else if (!answer.ok && LATER.has(answer.error.code)) this.#rest(link, pending);
    else this.#reports.answered(pending, answer);
  }

  #rest(link: Link, pending: PendingCommand): void {
    const { commandId } = pending;
    this.#resting.add(commandId);
    this.#reports.waiting(pending);
    this.#after(RETRY_AFTER_MS, () => {
      if (this.#link !== link) return;
      this.#resting.delete(commandId);
      this.#reports.waiting(pending);
    });
  }
}
