import { expect } from 'vitest';
import type { FoldedLog } from '../folded/folded-log.ts';
import type { EventStore } from '../log/index.ts';
import { CommandQueue } from '../world/command-queue.ts';
import { ServerTime } from '../world/server-time.ts';
import type { Storing } from '../world/storing-watch.ts';
import { testDirectory } from './organisation.ts';

/** A queue on the log whose clock says what `now` says; nothing may go wrong in it. */
export const queueOn = (
  store: EventStore,
  now: () => number,
  folded?: FoldedLog,
  onSaving: (saving: Storing) => void = ({ ok }) => expect(ok).toBe(true),
): CommandQueue =>
  new CommandQueue({
    store,
    time: new ServerTime(now, now),
    directory: testDirectory,
    onCommitted: () => undefined,
    onFault: (fault) => expect.unreachable(String(fault)),
    onStoring: () => undefined,
    onSaving,
    onDamaged: () => undefined,
    ...(folded && { folded }),
  });
