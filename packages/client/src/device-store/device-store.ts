import type { CaseCommand, CaseId, CommandId, Instant, LoggedEvent, UserId } from '@ionm-clock/domain';
import type { Directory, Snapshot, WireError } from '@ionm-clock/protocol';
import type { PendingCommand } from '../log/outbox.ts';

/** A command that was not carried out, until the person has seen why and settled it. */
export interface RefusedCommand
  extends Pick<PendingCommand, 'commandId' | 'caseId' | 'at' | 'atErrorMs' | 'reading' | 'actor'> {
  readonly command: CaseCommand;
  readonly error: Pick<WireError, 'message'> & { readonly code: string };
}

/** What the server last said to a person, and when that was by the server's clock. */
export interface KeptLog {
  readonly log: Snapshot;
  readonly heardAt: Instant;
}

/** What a batch or a snapshot changed: all of a case's events for each case that changed. */
export interface LogChange {
  readonly logId: string;
  readonly scope: string;
  readonly to: number;
  readonly loads: Snapshot['loads'];
  readonly directory: Directory;
  readonly heardAt: Instant;
  readonly cases: readonly { readonly caseId: CaseId; readonly events: readonly LoggedEvent[] }[];
  /** A snapshot: the cases that it does not name are forgotten. */
  readonly replaces: boolean;
}

/** The commands of one person that a device keeps. */
export interface KeptCommands {
  /** In the order of the taps. */
  readonly outbox: readonly PendingCommand[];
  readonly refused: readonly RefusedCommand[];
}

/** All that a device keeps for one person. */
export interface Kept extends KeptCommands {
  readonly log: KeptLog | undefined;
}

/**
 * What a device keeps when the page is gone: entries that the server may not have, and what the server last said. Every
 * implementation passes `device-store.contract.ts`. A promise that resolves means that it is on the device's disk; one that
 * rejects, that it is not, and nothing was changed.
 */
export interface DeviceStore {
  /** All that is kept for this person, whichever page kept it. */
  read(userId: UserId): Promise<Kept>;
  /** The commands alone, without the log, which may be large. */
  readCommands(userId: UserId): Promise<KeptCommands>;
  /** Appends to the outbox; a command that is there already, or among the refused, is replaced where it stands. */
  keepCommand(pending: PendingCommand): Promise<void>;
  /** Takes commands out of the outbox: the held log has them. Unknown ones are passed over. */
  dropCommands(commandIds: readonly CommandId[]): Promise<void>;
  /** Takes a command out of the outbox and puts it among the refused, in one step. */
  refuseCommand(refused: RefusedCommand): Promise<void>;
  /** The person has settled it. */
  dropRefused(commandId: CommandId): Promise<void>;
  /**
   * Keeps what the server said: whole or not at all, so that `to` is true of every case. A batch older than what another page
   * of this person kept is passed over. One that would be added to no log, or another, rejects: after a rejection the next
   * change must be a snapshot.
   */
  keepLog(userId: UserId, change: LogChange): Promise<void>;
  /** On signing out: what the server said is forgotten, and what waits to be sent is kept. */
  forgetLog(userId: UserId): Promise<void>;
  /** How many entries wait on this device, for each person with any. */
  waiting(): Promise<ReadonlyMap<UserId, number>>;
}
