import type { LoggedEvent, PhysicianLoad } from '@ionm-clock/domain';
import type { Directory } from '@ionm-clock/protocol';

/** What one commit added to the log over (from, to]. */
export interface Committed {
  readonly from: number;
  readonly to: number;
  readonly events: readonly LoggedEvent[];
  readonly loads: readonly PhysicianLoad[];
  /** This server has stored it, and no other program. */
  readonly isOwn: boolean;
  /** Only if it has changed. */
  readonly directory?: Directory;
  /** Cases were disposed of that somebody may hold, who is to forget them. */
  readonly isDisposal: boolean;
  /** Somebody has taken emergency access, or it has ended. */
  readonly emergenciesChanged: boolean;
}
