import type { Client } from './load/client.ts';

/** What a technologist does to a case whose clock was started. */
export type Action = 'interrupt' | 'note' | 'resume';

/** A command as it is sent; the rest of it differs between floor and product. */
export interface Command {
  readonly commandId: string;
}

/** One of the two servers that are compared, as the load generator sees it. */
export interface Subject {
  readonly name: 'floor' | 'product';
  /** The script that serves it, in a process of its own. */
  readonly serverScript: string;
  readonly serverArguments: readonly string[];
  /** Signs in, where there is a sign-in, and gives what the client says when it connects. */
  handshakeOf(address: string, userId: string): Promise<object>;
  /** Starts the clock of every case. */
  openDay(clientOf: (userId: string) => Client): Promise<void>;
  command(caseNumber: number, action: Action): Command;
}
