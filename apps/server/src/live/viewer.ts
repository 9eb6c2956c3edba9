import type { Batch, ConnectionRefusal, Handshake, ServerToClient } from '@ionm-clock/protocol';
import type { Session } from '../sign-in/sign-in.ts';

/** Who may connect: the session as it was when they last asked something, and what they said that they hold. */
export interface Viewer {
  readonly handshake: Handshake;
  readonly from: ConnectionFrom;
  session: Session;
}

/** What a connection shows beside what it says. */
export interface ConnectionFrom {
  readonly cookie: string | undefined;
  readonly address: string;
}

/** One viewer's end of the wire. */
export interface ViewerLine extends ServerToClient {
  readonly viewer: Viewer;
  /** From now on it is told what this audience is told. */
  joins(audience: string): void;
  end(): void;
}

/** What carries one message to many: each is handed over once, however many viewers there are. */
export interface Broadcast {
  /** What reaches everyone. */
  readonly everyone: Pick<ServerToClient, 'directory'>;
  /** Whether somebody of this audience is connected. */
  reaches(audience: string): boolean;
  /** Tells all of these audiences the same. */
  batch(audiences: readonly string[], batch: Batch): void;
}

export type Welcome =
  | { readonly ok: true; readonly viewer: Viewer }
  | { readonly ok: false; readonly refusal: ConnectionRefusal };
