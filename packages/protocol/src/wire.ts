import type {
  CaseId,
  Facility,
  FacilityId,
  Instant,
  LoggedEvent,
  PayerProfile,
  PhysicianLoad,
  RefusalCode,
  Role,
  UserId,
} from '@ionm-clock/domain';
import type { CommandMessage } from './command-message.ts';
import type { EmergencyAccess } from './emergency-access.ts';
import type { Opened } from './opened-message.ts';
import type { ProfileRefusalCode } from './profile-http.ts';
import type { AccessRefusalCode } from './sign-in-http.ts';

/** The one shape of an error on the wire: what happened, and what to do. */
export interface WireError {
  readonly code:
    | RefusalCode
    | ProfileRefusalCode
    | AccessRefusalCode
    | 'invalid-message'
    | 'not-saved'
    | 'shutting-down'
    | 'signed-out'
    | 'file-damaged';
  readonly message: string;
  readonly field?: string;
}

export type CommandAnswer =
  | { readonly ok: true; readonly events: readonly LoggedEvent[] }
  | { readonly ok: false; readonly error: WireError };

/**
 * Everything that this viewer may see of the log over (from, to]. A case that may be new to the viewer brings its older
 * events along; whoever holds them passes over them. `loads` are the live loads that changed, whether or not the viewer
 * may see the cases behind them.
 */
export interface Batch {
  readonly from: number;
  readonly to: number;
  readonly events: readonly LoggedEvent[];
  readonly loads: readonly PhysicianLoad[];
}

/** Someone whose name is shown, once for each role that they have; a surgeon never signs in. */
export interface Person {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role | 'surgeon';
  readonly credential?: string;
  readonly facilities: readonly FacilityId[];
  /** No longer works here: named in records, offered in no list. */
  readonly inactive?: true;
}

/** The organisation as a viewer needs it: names, rooms, payer profiles. */
export interface Directory {
  readonly facilities: readonly Facility[];
  readonly people: readonly Person[];
  /** Every version of every payer profile. */
  readonly profiles: readonly PayerProfile[];
  readonly defaultLimit: number;
}

/** What the viewer may see now, as the events of each case: the client folds them as it folds the tail. */
export interface Snapshot {
  /** Differs for another log, whose `seq` mean something else. */
  readonly logId: string;
  /** Differs for whoever may see other things: what was held before is then no start for a tail. */
  readonly scope: string;
  readonly to: number;
  readonly cases: readonly { readonly caseId: CaseId; readonly events: readonly LoggedEvent[] }[];
  readonly loads: readonly PhysicianLoad[];
  readonly directory: Directory;
}

/** Why the server does not accept a connection; in `data.code` of the client's `connect_error`. */
export type ConnectionRefusal = 'signed-out' | 'old-page';

export interface ServerToClient {
  snapshot: (snapshot: Snapshot) => void;
  /** The organisation has changed, or may have while the viewer was away; a snapshot brings it too. */
  directory: (directory: Directory) => void;
  batch: (batch: Batch) => void;
  /** To administrators and auditors: every emergency access that goes on in their facilities, when they connect and when that changes. */
  emergency: (emergencies: readonly EmergencyAccess[]) => void;
}

export interface ClientToServer {
  command: (message: CommandMessage, answer: (answer: CommandAnswer) => void) => void;
  /** Asks the server's time, for the estimate of the offset. */
  clock: (answer: (now: Instant) => void) => void;
  /** A viewer that sees a gap after `held` asks for what is missing; one that holds nothing asks with 0, and gets a snapshot. */
  catchUp: (held: number) => void;
  /** Tells the audit trail that somebody opened a case. */
  opened: (opened: Opened) => void;
}
