import type { CommandId, Instant, LoggedEvent, User } from '@ionm-clock/domain';
import type { Batch, Directory, Snapshot } from '@ionm-clock/protocol';
import type { RefusedCommand } from '../device-store/device-store.ts';
import { applyBatch, applySnapshot, type ConfirmedLog, commandIdsOf } from './confirmed-log.ts';
import {
  notYetHeld,
  type Outbox,
  type PendingCommand,
  waitingAgain,
  without,
  withPending,
  withStored,
} from './outbox.ts';

/** The log as the server has said it, and beside it what the server may not have yet. */
export interface ClientState {
  /** Whose desk this is; undefined while nobody's. */
  readonly user: User | undefined;
  /** Undefined until the device or the server has told. */
  readonly confirmed: ConfirmedLog | undefined;
  /** When the server last told, by its own clock. */
  readonly heardAt: Instant | undefined;
  readonly outbox: Outbox;
  /** Until the person has settled them. */
  readonly refusals: readonly RefusedCommand[];
  /** Whether what is tapped outlives the page. */
  readonly keeping: 'works' | 'fails';
}

export const NOBODYS: ClientState = {
  user: undefined,
  confirmed: undefined,
  heardAt: undefined,
  outbox: [],
  refusals: [],
  keeping: 'works',
};

export function withSnapshot(state: ClientState, snapshot: Snapshot): ClientState {
  const { confirmed, outbox } = state;
  const arrived = commandIdsOf(snapshot.cases.flatMap(({ events }) => events));
  // Another log, or one that was put back, may lack what was stored: that goes again, and counts once if it is there.
  const otherLog = confirmed !== undefined && confirmed.logId !== snapshot.logId;
  const open = waitingAgain(outbox, (storedUpTo) => otherLog || storedUpTo > snapshot.to);
  return {
    ...state,
    confirmed: applySnapshot(snapshot),
    outbox: notYetHeld(open, snapshot.to, arrived),
  };
}

/** The state with a batch; undefined when something before it is missing. */
export function withBatch(state: ClientState, batch: Batch): ClientState | undefined {
  if (state.confirmed === undefined) return undefined;
  const applied = applyBatch(state.confirmed, batch);
  if (!applied.ok) return undefined;
  const outbox = notYetHeld(state.outbox, applied.log.held, commandIdsOf(batch.events));
  return { ...state, confirmed: applied.log, outbox };
}

/** Before the first snapshot there is nothing to put it into, and the snapshot brings it. */
export const withDirectory = (state: ClientState, directory: Directory): ClientState =>
  state.confirmed === undefined ? state : { ...state, confirmed: { ...state.confirmed, directory } };

export const withTap = (state: ClientState, pending: PendingCommand): ClientState => ({
  ...state,
  outbox: withPending(state.outbox, pending),
});

export const withAnswer = (
  state: ClientState,
  commandId: CommandId,
  events: readonly LoggedEvent[],
): ClientState => ({
  ...state,
  outbox: withStored(state.outbox, commandId, events, state.confirmed?.held ?? 0),
});

/** Takes a command that was refused out of the outbox and puts the reason where the person sees it. */
export const withRefusal = (state: ClientState, refused: RefusedCommand): ClientState => ({
  ...state,
  outbox: without(state.outbox, refused.commandId),
  refusals: [...withoutRefusal(state.refusals, refused.commandId), refused],
});

export const withoutRefusal = (
  refusals: readonly RefusedCommand[],
  commandId: CommandId,
): readonly RefusedCommand[] => refusals.filter((refused) => refused.commandId !== commandId);
