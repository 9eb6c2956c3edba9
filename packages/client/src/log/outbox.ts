import type {
  Actor,
  CaseCommand,
  CaseEvent,
  CaseId,
  CommandId,
  Instant,
  LoggedEvent,
  Milliseconds,
} from '@ionm-clock/domain';
import type { ClockReading, TapTime } from '../clock/clock-reading.ts';
import type { ConfirmedLog } from './confirmed-log.ts';

/**
 * A command that the server may not have yet. Plain data, so that a store that outlives the page can keep it.
 * `waiting`: to be sent; `sent`: the answer is awaited; `stored`: on the server's disk, and not yet in the log held here.
 */
export interface PendingCommand {
  readonly commandId: CommandId;
  readonly caseId: CaseId;
  readonly command: CaseCommand;
  /** The server's time at the tap, as estimated by now; once sent, it stays. */
  readonly at: Instant;
  readonly atErrorMs: Milliseconds;
  /** Until the instant is final: from what it follows. What has this is not sent yet. */
  readonly reading?: ClockReading;
  /** Who tapped: nobody else may send it. */
  readonly actor: Actor;
  readonly status: 'waiting' | 'sent' | 'stored';
  /** What the command does, as decided here; once stored, as the server decided. */
  readonly events: readonly CaseEvent[];
  /** The last `seq` of the stored events. */
  readonly storedUpTo?: number;
}

/** In the order of the taps. */
export type Outbox = readonly PendingCommand[];

export const isUnsaved = ({ status }: PendingCommand): boolean => status !== 'stored';

/** A command that is there already is replaced where it stands. */
export const withPending = (outbox: Outbox, pending: PendingCommand): Outbox =>
  outbox.some(({ commandId }) => commandId === pending.commandId)
    ? outbox.map((known) => (known.commandId === pending.commandId ? pending : known))
    : [...outbox, pending];

/**
 * What other pages of this device have kept, each in its place among the taps that this page holds. Those stay in the order in
 * which they are held: the device may have kept one of them only later, or not at all.
 */
export function merged(kept: Outbox, held: Outbox): Outbox {
  const placeOf = new Map(held.map(({ commandId }, place) => [commandId, place]));
  const both: PendingCommand[] = [];
  let taken = 0;
  for (const pending of kept) {
    const place = placeOf.get(pending.commandId);
    if (place === undefined) both.push(pending);
    else if (place >= taken) {
      both.push(...held.slice(taken, place + 1));
      taken = place + 1;
    }
  }
  return [...both, ...held.slice(taken)];
}

export const withStatus = (outbox: Outbox, commandId: CommandId, status: 'waiting' | 'sent'): Outbox =>
  outbox.map((pending) =>
    pending.commandId === commandId && isUnsaved(pending) ? { ...pending, status } : pending,
  );

export const without = (outbox: Outbox, commandId: CommandId): Outbox =>
  outbox.filter((pending) => pending.commandId !== commandId);

/**
 * The outbox after the server stored a command: its own events stand in for those decided here, until the log that is held
 * reaches them, so that nothing flickers.
 */
export function withStored(
  outbox: Outbox,
  commandId: CommandId,
  events: readonly LoggedEvent[],
  held: number,
): Outbox {
  const storedUpTo = Math.max(0, ...events.map((event) => event.seq));
  return storedUpTo <= held
    ? without(outbox, commandId)
    : outbox.map((pending) =>
        pending.commandId === commandId ? { ...pending, status: 'stored', events, storedUpTo } : pending,
      );
}

/** The outbox without what the held log has, whether its answer came or not. */
export const notYetHeld = (outbox: Outbox, held: number, arrived: ReadonlySet<CommandId>): Outbox =>
  outbox.filter(
    (pending) =>
      !arrived.has(pending.commandId) && (pending.storedUpTo === undefined || pending.storedUpTo > held),
  );

/** What was stored in a log that lacks it now is to be sent again. */
export const waitingAgain = (outbox: Outbox, isLacking: (storedUpTo: number) => boolean): Outbox =>
  outbox.map((pending) => {
    const { storedUpTo, ...rest } = pending;
    return storedUpTo !== undefined && isLacking(storedUpTo) ? { ...rest, status: 'waiting' } : pending;
  });

/** The command with its instant as it is known now; the events decided here move along. */
export function withInstant(
  { reading: _, ...pending }: PendingCommand,
  { at, atErrorMs }: TapTime,
): PendingCommand {
  const events = pending.events.map((event) =>
    event.at === pending.at ? { ...event, at, atErrorMs } : event,
  );
  return { ...pending, at, atErrorMs, events };
}

/** The outbox without what the log has by name: a page that ended in between may not have noted that it arrived. */
export const notInLog = (outbox: Outbox, log: ConfirmedLog | undefined): Outbox =>
  outbox.filter(
    ({ caseId, commandId }) =>
      log?.cases.get(caseId)?.events.some((event) => event.commandId === commandId) !== true,
  );

/** Nothing that was under way will be answered on this connection any more. */
export const allWaiting = (outbox: Outbox): Outbox =>
  outbox.map((pending) => (pending.status === 'sent' ? { ...pending, status: 'waiting' } : pending));

/**
 * What can be sent now by somebody at work in this role: of each case the first command without an answer, if its instant is final. What they entered in another role
 * waits until they work in that one. The next one of a case goes when the one before
 * it has been answered, so that a case's taps are decided in the order in which they were made, whatever is lost.
 */
export function readyToSend(outbox: Outbox, { userId, role }: Actor): readonly PendingCommand[] {
  const firstOfCase = new Map<CaseId, PendingCommand>();
  for (const pending of outbox) {
    const { actor, caseId } = pending;
    const isOwn = actor.userId === userId && actor.role === role;
    if (isUnsaved(pending) && isOwn && !firstOfCase.has(caseId)) {
      firstOfCase.set(caseId, pending);
    }
  }
  return [...firstOfCase.values()].filter(
    ({ status, reading }) => status === 'waiting' && reading === undefined,
  );
}
