import type { ConnectionRefusal, ServerToClient } from '@ionm-clock/protocol';
import type { Simulation } from '../seed/simulation.ts';
import type { ServerEnd } from '../server/server-process.ts';

/**
 * The end of a connection at the client. Nothing is called after `lost` or `refused`. Of emergency access only administrators and
 * auditors are told, and they are not simulated.
 */
export type ClientEnd = Omit<ServerToClient, 'emergency'> & {
  readonly welcomed: () => void;
  readonly refused: (why: ConnectionRefusal | 'unreachable') => void;
  readonly lost: () => void;
};

interface Wire {
  readonly sim: Simulation;
  readonly name: string;
  readonly heldSomething: boolean;
  readonly tell: (arrives: (client: ClientEnd) => void) => void;
  readonly end: () => void;
}

/** The end of a connection at the server: what it is told crosses to the client as JSON. */
export function serverEnd({ sim, name, heldSomething, tell, end }: Wire): ServerEnd {
  let isFirst = heldSomething;
  return {
    snapshot: (snapshot) => {
      tell((client) => client.snapshot(snapshot));
    },
    directory: (directory) => tell((client) => client.directory(directory)),
    emergency: () => undefined,
    batch: (batch) => {
      if (isFirst) sim.happened('network: tail to a viewer who came back', name);
      isFirst = false;
      const text = JSON.stringify(sim.variant.batch?.(batch) ?? batch);
      tell((client) => client.batch(JSON.parse(text)));
    },
    end,
  };
}
