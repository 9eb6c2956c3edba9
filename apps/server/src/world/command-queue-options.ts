import type { CommandId } from '@ionm-clock/domain';
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
  readonly onCommitted: (committed: Committed) => void;
  /** A command that could not be decided because the program is at fault. */
  readonly onFault: (fault: unknown, commandId: CommandId) => void;
  /** The store began to fail, and commands are answered `not-saved`; or it works again. */
  readonly onStoring: (storing: Storing) => void;
  /** An event of the log that cannot be read was passed over. */
  readonly onDamaged: (seq: number) => void;
  /** Waits one turn of the loop; a simulation turns the loop itself. */
  readonly turn?: () => Promise<void>;
  /** Waits while another process holds the store; a simulation lets its own time pass. */
  readonly pause?: Pause;
}
