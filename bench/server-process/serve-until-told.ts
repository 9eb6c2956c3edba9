/** What the load generator asks of a server process, and what it is told. */
export type Asked = 'usage' | 'stop';
export type Told = { readonly ready: string } | Usage;

export interface Usage {
  /** How many events are in the log on disk. */
  readonly events: number;
  /** What the process has used of the processors since its start, in user and system mode. */
  readonly cpuMs: number;
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
export function serveUntilTold({ address, events, stop }: Served): void {
  const tell = (told: Told) => process.send?.(told);
  const end = () => {
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('message', (asked: Asked) => {
    if (asked === 'stop') end();
    else
      void events().then((count) => {
        const { user, system } = process.cpuUsage();
        tell({ events: count, cpuMs: (user + system) / 1_000 });
      });
  });
  process.once('disconnect', end);
  tell({ ready: address });
}
