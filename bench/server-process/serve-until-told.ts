import { collectGarbage } from '../collect-garbage.ts';
import { Profile } from './profile.ts';

/** What the load generator asks of a server process, and what it is told. */
export type Asked = 'usage' | 'memory' | 'profile' | { readonly profileTo: string } | 'stop';
export type Told = { readonly ready: string } | { readonly profiled: boolean } | Usage | Memory;

export interface Usage {
  /** How many events are in the log on disk. */
  readonly events: number;
  /** What the process has used of the processors since its start, in user and system mode. */
  readonly cpuMs: number;
}

/** What the process holds when its garbage is collected, in bytes. */
export interface Memory {
  readonly resident: number;
  /** Of JavaScript, and what it holds outside its heap. */
  readonly heap: number;
}

/** A server that listens, as the process that holds it hands it over. */
export interface Served {
  readonly address: string;
  /** How many events are in the log on disk. */
  events(): Promise<number>;
  /** Closes everything and removes what is on disk. */
  stop(): Promise<void>;
}

/** Says that the server is ready and does what the load generator asks, until it says stop or is gone. */
export function serveUntilTold(served: Served): void {
  const profile = new Profile();
  const tell = (told: Told) => process.send?.(told);
  const end = () => {
    served.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  const told = async (asked: Exclude<Asked, 'stop'>): Promise<Told> => {
    if (asked === 'usage') return usage(served);
    if (asked === 'memory') return memory();
    return { profiled: await (asked === 'profile' ? profile.begin() : profile.endTo(asked.profileTo)) };
  };
  process.on('message', (asked: Asked) => {
    if (asked === 'stop') end();
    else void told(asked).then(tell);
  });
  process.once('disconnect', end);
  tell({ ready: served.address });
}

async function usage({ events }: Served): Promise<Usage> {
  const count = await events();
  const { user, system } = process.cpuUsage();
  return { events: count, cpuMs: (user + system) / 1_000 };
}

function memory(): Memory {
  collectGarbage();
  const { rss, heapUsed, external } = process.memoryUsage();
  return { resident: rss, heap: heapUsed + external };
}
