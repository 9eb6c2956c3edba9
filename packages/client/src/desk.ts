import type { Instant } from '@ionm-clock/domain';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { After } from './command-sender.ts';
import { CommandSender } from './command-sender.ts';
import type { CommandKeeper } from './device-store/command-keeper.ts';
import type { KeptLogWriter } from './device-store/kept-log-writer.ts';
import { type ClientState, NOBODYS, withAnswer, withRefusal } from './log/client-state.ts';
import { allWaiting, type PendingCommand, withStatus } from './log/outbox.ts';

/** The state of a client, and what follows from each of its changes: on the device, and on the wire. */
export class Desk {
  /** What there is to show. */
  readonly store: StoreApi<ClientState> = createStore(() => NOBODYS);
  readonly sender: CommandSender;
  readonly #keeper: CommandKeeper;
  #logWriter: KeptLogWriter | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(keeper: CommandKeeper, after: After) {
    this.#keeper = keeper;
    this.sender = new CommandSender(after, {
      sent: ({ commandId }) => this.#mark(commandId, 'sent'),
      waiting: ({ commandId }) => this.#mark(commandId, 'waiting'),
      answered: (pending, answer) => {
        if (answer.ok) this.change(withAnswer(this.state, pending.commandId, answer.events));
        else this.#refused(pending, answer.error);
      },
    });
  }

  get state(): ClientState {
    return this.store.getState();
  }

  /** Replaces the state by that of another person, or of nobody. What the device keeps is not touched. */
  reset(state: ClientState, logWriter?: KeptLogWriter): void {
    this.#logWriter = logWriter;
    this.store.setState({ ...state, keeping: this.state.keeping }, true);
  }

  /** Changes the state; what has left the outbox leaves the device too, and what can be sent is sent. */
  change(next: ClientState): void {
    const { outbox: before } = this.state;
    this.store.setState(next, true);
    if (next.outbox === before) return;
    const here = new Set([...next.outbox, ...next.refusals].map(({ commandId }) => commandId));
    const gone = before.map(({ commandId }) => commandId).filter((id) => !here.has(id));
    if (gone.length > 0) void this.#drop(gone);
    if (next.user !== undefined) this.sender.sendReady(next.outbox, next.user);
  }

  /** The server has told something: shown now, and kept on the device in the background. */
  heard(next: ClientState, heardAt: Instant): void {
    this.change({ ...next, heardAt });
    if (next.confirmed !== undefined) this.#logWriter?.keep(next.confirmed, heardAt);
  }

  /** Over this connection from now on, or over none: what was under way waits again. */
  use(link: CommandSender['link']): void {
    this.sender.use(link);
    this.change({ ...this.state, outbox: allWaiting(this.state.outbox) });
  }

  /** Does things one after another, so that each sees what the one before it left. */
  next(work: () => Promise<void>): Promise<void> {
    const done = this.#last.then(work);
    // What goes wrong is the caller's to hear; the next one goes on.
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** When the device has the log that has these: a page that ends in between must not show less than was tapped. */
  async #drop(commandIds: readonly PendingCommand['commandId'][]): Promise<void> {
    // Turns to the writer only after it was told.
    await Promise.resolve();
    await this.#logWriter?.idle();
    await this.next(() => this.#keeper.drop(commandIds));
  }

  #mark(commandId: PendingCommand['commandId'], status: 'sent' | 'waiting'): void {
    this.change({ ...this.state, outbox: withStatus(this.state.outbox, commandId, status) });
  }

  #refused(
    { commandId, caseId, command, at, atErrorMs, actor }: PendingCommand,
    error: { readonly code: string; readonly message: string },
  ): void {
    const refused = { commandId, caseId, command, at, atErrorMs, actor, error };
    this.change(withRefusal(this.state, refused));
    void this.next(() => this.#keeper.refuse(refused));
  }
}
