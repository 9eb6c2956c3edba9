import type { CommandId } from '@ionm-clock/domain';
import type { FoldedLog } from '../folded/folded-log.ts';
import type { EventStore } from '../log/index.ts';
import type { FixedDirectory } from '../organisation/index.ts';
import type { Committed } from './committed.ts';
import type { ServerTime } from './server-time.ts';
import type { Storing } from './storing-watch.ts';
import type { Pause } from './when-free.ts';

export interface CommandQueueOptions {
  readonly store: EventStore;
  readonly time: ServerTime;
  readonly directory: FixedDirectory;
  /** Where the cases at rest lie, and the next start begins; without it every case stays in memory. */
  readonly folded?: FoldedLog;
  readonly onCommitted: (committed: Committed) => void;
  /** A command that could not be decided because the program is at fault. */
  readonly onFault: (fault: unknown, commandId: CommandId) => void;
  /** The store began to fail, and commands are answered `not-saved`; or it works again. */
  readonly onStoring: (storing: Storing) => void;
  /** What the log was folded to could not be saved, so that memory holds it all; or it can again. */
  readonly onSaving?: (saving: Storing) => void;
  /** An event of the log that cannot be read was passed over. */
  readonly onDamaged: (seq: number) => void;
  /** Waits one turn of the loop; a simulation turns the loop itself. */
  readonly turn?: () => Promise<void>;
  /** Waits while another process holds the store; a simulation lets its own time pass. */
  readonly pause?: Pause;
}
