import type { FacilityId, Instant, OrganisationState, SessionId } from '@ionm-clock/domain';
import type { CommandQueue } from '../world/command-queue.ts';
import type { AccessAudit } from './access-audit.ts';
import type { AccountStore } from './account-store.ts';
import type { LockOut } from './lock-out.ts';
import type { SlowHashes } from './passwords.ts';
import type { Sessions } from './sessions.ts';

/** What everything about accounts works with. */
export interface AccountParts {
  readonly queue: CommandQueue;
  /** As the log has it now. */
  readonly organisation: () => OrganisationState;
  readonly now: () => Instant;
  readonly store: AccountStore;
  readonly sessions: Sessions;
  readonly hashes: SlowHashes;
  readonly lockOut: LockOut;
  readonly audit: AccessAudit;
  /** Where somebody may work in this session beside what was granted to them: emergency access. The same list while it is the same. */
  readonly extraFacilities: (session: SessionId) => readonly FacilityId[];
  /** The sessions that have a connection now. */
  readonly connectedSessions: () => ReadonlySet<string>;
}
