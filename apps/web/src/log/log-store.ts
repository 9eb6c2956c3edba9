import {
  allWaiting,
  applyBatch,
  applySnapshot,
  type ConfirmedLog,
  commandIdsOf,
  notYetHeld,
  type Outbox,
  type PendingCommand,
  without,
  withStatus,
  withStored,
} from '@ionm-clock/client';
import type { CaseId, CommandId, LoggedEvent } from '@ionm-clock/domain';
import type { Batch, Directory, Snapshot, WireError } from '@ionm-clock/protocol';
import { create } from 'zustand';

/** A command that was not carried out, until the person has seen why. */
export interface RefusedCommand {
  readonly commandId: CommandId;
  readonly caseId: CaseId;
  readonly error: Pick<WireError, 'message'> & { readonly code: string };
}

interface LogStore {
  /** Undefined until the first snapshot. */
  readonly confirmed: ConfirmedLog | undefined;
  readonly outbox: Outbox;
  readonly refusals: readonly RefusedCommand[];
}

/** The log as the server has said it, and beside it what the server may not have yet. */
export const logStore = create<LogStore>(() => ({ confirmed: undefined, outbox: [], refusals: [] }));

export function takeSnapshot(snapshot: Snapshot): void {
  logStore.setState(({ confirmed, outbox }) => {
    const sameLog = confirmed === undefined || confirmed.logId === snapshot.logId;
    const arrived = commandIdsOf(snapshot.cases.flatMap(({ events }) => events));
    const open = sameLog ? outbox : outbox.filter((pending) => pending.status !== 'stored');
    return { confirmed: applySnapshot(snapshot), outbox: notYetHeld(open, snapshot.to, arrived) };
  });
}

/** Takes a batch in; `gap` when something before it is missing, which must then be asked for. */
export function takeBatch(batch: Batch): 'taken' | 'gap' {
  const { confirmed, outbox } = logStore.getState();
  if (confirmed === undefined) return 'gap';
  const applied = applyBatch(confirmed, batch);
  if (!applied.ok) return 'gap';
  logStore.setState({
    confirmed: applied.log,
    outbox: notYetHeld(outbox, applied.log.held, commandIdsOf(batch.events)),
  });
  return 'taken';
}

/** Before the first snapshot there is nothing to put it into, and the snapshot brings it. */
export const takeDirectory = (directory: Directory): void =>
  logStore.setState(({ confirmed }) =>
    confirmed === undefined ? {} : { confirmed: { ...confirmed, directory } },
  );

export const keepPending = (pending: PendingCommand): void =>
  logStore.setState(({ outbox }) => ({ outbox: [...outbox, pending] }));

export const markSent = (commandId: CommandId): void =>
  logStore.setState(({ outbox }) => ({ outbox: withStatus(outbox, commandId, 'sent') }));

export const markWaiting = (commandId: CommandId): void =>
  logStore.setState(({ outbox }) => ({ outbox: withStatus(outbox, commandId, 'waiting') }));

export const markAllWaiting = (): void => logStore.setState(({ outbox }) => ({ outbox: allWaiting(outbox) }));

export const markStored = (commandId: CommandId, events: readonly LoggedEvent[]): void =>
  logStore.setState(({ confirmed, outbox }) => ({
    outbox: withStored(outbox, commandId, events, confirmed?.held ?? 0),
  }));

/** Takes a command that was refused out of the outbox and puts the reason where the person sees it. */
export const putRefusal = (refused: RefusedCommand): void =>
  logStore.setState(({ outbox, refusals }) => ({
    outbox: without(outbox, refused.commandId),
    refusals: [...refusals.filter((known) => known.commandId !== refused.commandId), refused],
  }));

export const dismissRefusal = (commandId: CommandId): void =>
  logStore.setState(({ refusals }) => ({
    refusals: refusals.filter((refused) => refused.commandId !== commandId),
  }));

/** Another person may see other things. What they tapped and is not saved stays, for when they are back. */
export const forgetLog = (): void => logStore.setState({ confirmed: undefined, refusals: [] });
