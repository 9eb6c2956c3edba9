import type { CaseCommand, CaseId, CommandId, Instant, User } from '@ionm-clock/domain';
import type { Batch, Directory, Snapshot } from '@ionm-clock/protocol';
import type { StoreApi } from 'zustand/vanilla';
import type { ClockReading, TapClock } from './clock/clock-reading.ts';
import type { After, Link } from './command-sender.ts';
import { Desk } from './desk.ts';
import { CommandKeeper, TRY_AGAIN_AFTER_MS } from './device-store/command-keeper.ts';
import type { DeviceStore, RefusedCommand } from './device-store/device-store.ts';
import { KeptLogWriter } from './device-store/kept-log-writer.ts';
import { type ClientState, NOBODYS, withBatch, withDirectory, withSnapshot } from './log/client-state.ts';
import { applySnapshot } from './log/confirmed-log.ts';
import { type CaseView, optimisticViews } from './log/optimistic-cases.ts';
import { merged, notInLog } from './log/outbox.ts';
import { Taps } from './taps.ts';

/** What a client needs of the device that it runs on. */
export interface ClientPorts {
  readonly deviceStore: DeviceStore;
  readonly clock: TapClock;
  /** An id that no other command has or will have. */
  readonly newCommandId: () => CommandId;
  readonly after: After;
}

/**
 * One person's side of the wire, on one device: what the server has said, what was tapped since, and the sending of it. Taps are
 * on the device's disk before the state shows them, and stay there until the log that is held has them or the person has settled
 * their refusal (DESIGN.md sections 4 to 6).
 */
export class CaseClient {
  readonly #desk: Desk;
  readonly #taps: Taps;
  readonly #keeper: CommandKeeper;
  readonly #clock: TapClock;
  readonly #deviceStore: DeviceStore;
  readonly #viewsOf = optimisticViews();
  readonly #after: After;
  #takingOver = false;

  constructor({ deviceStore, clock, newCommandId, after }: ClientPorts) {
    this.#deviceStore = deviceStore;
    this.#clock = clock;
    this.#after = after;
    this.#keeper = new CommandKeeper(deviceStore, after, (keeping) => {
      if (this.#desk.state.keeping !== keeping) this.#desk.store.setState({ keeping });
    });
    this.#desk = new Desk(this.#keeper, after);
    const viewOf = (caseId: CaseId) => this.views().get(caseId);
    this.#taps = new Taps({ desk: this.#desk, keeper: this.#keeper, clock, newCommandId, viewOf });
  }

  /** What there is to show. To be read only: this class alone changes it. */
  get store(): StoreApi<ClientState> {
    return this.#desk.store;
  }

  /** Makes this the desk of a person, with what the device keeps for them. To be connected when it has resolved, so that the server tells only what is new. */
  async open(user: User): Promise<void> {
    const desk = this.#desk;
    this.close();
    desk.reset({ ...NOBODYS, user });
    await desk.next(async () => {
      const { log, outbox, refused, unread } = await this.#keeper.read(user.userId);
      if (desk.state.user !== user) return;
      if (unread) this.#takeOverLater();
      const kept = log && { confirmed: applySnapshot(log.log), heardAt: log.heardAt };
      const writer = new KeptLogWriter(this.#deviceStore, user.userId, kept?.confirmed);
      // What was tapped, refused at once, or told by the server while the device was read is there already, and is newer.
      const { state } = desk;
      const isTold = state.confirmed !== undefined;
      const { confirmed, heardAt } = isTold ? state : (kept ?? NOBODYS);
      const opened = {
        ...NOBODYS,
        user,
        confirmed,
        heardAt,
        outbox: merged(outbox, state.outbox),
        refusals: withOthers(refused, state.refusals),
      };
      desk.reset(opened, writer);
      const next = { ...opened, keeping: desk.state.keeping, outbox: notInLog(opened.outbox, confirmed) };
      if (isTold && heardAt !== undefined) desk.heard(next, heardAt);
      else desk.change(next);
    });
  }

  /** Nobody's desk any more. What waits to be sent stays on the device, for when that person is back. */
  close(): void {
    this.#desk.use(undefined);
    this.#desk.reset(NOBODYS);
  }

  /** Every case as this person sees it, own taps included. The same object as long as nothing has changed. */
  views(): ReadonlyMap<CaseId, CaseView> {
    const { confirmed, outbox } = this.#desk.state;
    return this.#viewsOf(confirmed?.cases, outbox);
  }

  /**
   * Carries a command out here and now, and keeps it until the server has it. `pressed` is what this page's clocks
   * said when it happened, if that was before this call: the first press of a stop. What cannot be is refused at once and not sent. Resolves when the
   * state shows what came of it.
   */
  issue(caseId: CaseId, command: CaseCommand, pressed?: ClockReading): Promise<void> {
    return this.#taps.issue(caseId, command, pressed);
  }

  /** Whether a command would be carried out now, by the rules that the server applies; if not, why. */
  mayNow(
    view: Pick<CaseView, 'state'> | undefined,
    command: CaseCommand,
  ): { readonly ok: true } | { readonly ok: false; readonly reason: string } {
    return this.#taps.foretold(view, command);
  }

  /** Sends a refused command again, for the same instant: what was in its way may be gone. */
  retry(commandId: CommandId): Promise<void> {
    return this.#taps.retry(commandId);
  }

  /** The person has seen why a command was refused, and lets it go. */
  discard(commandId: CommandId): Promise<void> {
    return this.#taps.discard(commandId);
  }

  /** There is a connection, on which the server brings this client up to date by itself. */
  connected(link: Link): void {
    this.#desk.use(link);
    void this.#takeOver();
  }

  /** The connection is lost. */
  disconnected(): void {
    this.#desk.use(undefined);
  }

  /** An exchange with the server has told its time: instants that waited for it become final, and their commands go. */
  timeLearned(): void {
    const { state } = this.#desk;
    if (state.confirmed !== undefined) this.#desk.heard(state, this.#now());
    void this.#taps.settleInstants();
  }

  takeSnapshot(snapshot: Snapshot): void {
    this.#desk.heard(withSnapshot(this.#desk.state, snapshot), this.#now());
  }

  takeDirectory(directory: Directory): void {
    this.#desk.heard(withDirectory(this.#desk.state, directory), this.#now());
  }

  /** Takes a batch in; when something before it is missing, asks for that instead. */
  takeBatch(batch: Batch): void {
    const { state, sender } = this.#desk;
    const next = withBatch(state, batch);
    if (next === undefined) sender.link?.catchUp(state.confirmed?.held ?? 0);
    else this.#desk.heard(next, this.#now());
  }

  /** Takes over what other pages of this device have left behind. */
  async #takeOver(): Promise<void> {
    const desk = this.#desk;
    await desk.next(async () => {
      const { user } = desk.state;
      if (user === undefined) return;
      const { outbox, refused, unread } = await this.#keeper.readCommands(user.userId);
      if (desk.state.user !== user) return;
      if (unread) this.#takeOverLater();
      const { state } = desk;
      desk.change({
        ...state,
        outbox: notInLog(merged(outbox, state.outbox), state.confirmed),
        refusals: withOthers(state.refusals, refused),
      });
    });
  }

  /** A device that could not be read may keep taps, which must not wait for the next connection. */
  #takeOverLater(): void {
    if (this.#takingOver) return;
    this.#takingOver = true;
    this.#after(TRY_AGAIN_AFTER_MS, () => {
      this.#takingOver = false;
      void this.#takeOver();
    });
  }

  #now(): Instant {
    return this.#clock.timeAt(this.#clock.read()).at;
  }
}

function withOthers(
  refusals: readonly RefusedCommand[],
  others: readonly RefusedCommand[],
): readonly RefusedCommand[] {
  const known = new Set(refusals.map(({ commandId }) => commandId));
  return [...refusals, ...others.filter(({ commandId }) => !known.has(commandId))];
}
