import type { DeviceStore, TapClock } from '@ionm-clock/client';
import type { Batch } from '@ionm-clock/protocol';
import type { EventStore } from '@ionm-clock/server/log';
import type { ServerTime } from '@ionm-clock/server/world';

/** Parts of the product that are replaced by others, to see what comes of it; none of them in a run that is to prove something. */
export interface Variant {
  /** What the server has instead of its event store. */
  readonly eventStore?: (store: EventStore) => Promise<EventStore>;
  readonly serverTime?: (wallClock: () => number, monotonicClock: () => number) => ServerTime;
  /** What viewers are sent instead of this batch. */
  readonly batch?: (batch: Batch) => Batch;
  readonly deviceStore?: (store: DeviceStore) => DeviceStore;
  readonly tapClock?: (clock: TapClock) => TapClock;
}
