import type { Path } from '../network/path.ts';
import type { TapLedger } from '../people/tap-ledger.ts';
import type { Simulation } from '../seed/simulation.ts';
import type { ServerMachine } from '../server/server-machine.ts';
import type { DeviceClocks } from './device-clocks.ts';
import type { DeviceDisk } from './device-disk.ts';

/** The device that a page is loaded on. */
export interface PageHost {
  readonly sim: Simulation;
  readonly name: string;
  readonly machine: ServerMachine;
  readonly ledger: TapLedger;
  readonly path: Path;
  readonly clocks: DeviceClocks;
  readonly disk: DeviceDisk;
  readonly isAsleep: boolean;
  readonly run: (work: () => void) => void;
}
