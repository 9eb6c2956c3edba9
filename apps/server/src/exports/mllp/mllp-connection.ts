import { createConnection, isIP, type Socket } from 'node:net';
import { connect } from 'node:tls';
import { type Answered, answered, controlIdIn } from './acknowledgement.ts';
import { DeliveryFailed } from './delivery-fault.ts';
import { Frames, framed } from './frames.ts';

export interface MllpReceiver {
  readonly host: string;
  readonly port: number;
  readonly tls: boolean;
}

/** How long a receiver may take to answer, or to be reached. */
const ANSWERS_WITHIN_MS = 30_000;

/** One connection to a receiver, over which messages go one after the other, each when the one before it is acknowledged. */
export class MllpConnection {
  readonly #socket: Socket;
  readonly #frames = new Frames();
  #waiting: { readonly controlId: string; readonly answer: PromiseWithResolvers<Answered> } | undefined;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (piece) => {
      try {
        for (const message of this.#frames.take(piece)) this.#heard(message);
      } catch (cause) {
        socket.destroy(cause instanceof Error ? cause : new Error(String(cause)));
      }
    });
    socket.on('error', (cause) => this.#waiting?.answer.reject(cause));
    socket.on('timeout', () =>
      socket.destroy(new DeliveryFailed('no-answer', 'the receiver does not answer')),
    );
    socket.on('close', () =>
      this.#waiting?.answer.reject(new DeliveryFailed('hung-up', 'the receiver has hung up')),
    );
  }

  /** Resolves when the receiver is reached; rejects if it cannot be. A certificate is checked against the authorities of this computer. */
  static async to({ host, port, tls }: MllpReceiver, withinMs = ANSWERS_WITHIN_MS): Promise<MllpConnection> {
    // An address is no name to ask for (RFC 6066, 3); the certificate is checked against it all the same.
    const named = isIP(host) === 0 ? { servername: host } : {};
    const socket = tls ? connect({ host, port, ...named }) : createConnection({ host, port });
    socket.setTimeout(withinMs);
    const reached = Promise.withResolvers<void>();
    socket.once(tls ? 'secureConnect' : 'connect', () => reached.resolve());
    socket.once('error', reached.reject);
    socket.once('timeout', () =>
      reached.reject(new DeliveryFailed('no-answer', 'the receiver cannot be reached')),
    );
    await reached.promise;
    return new MllpConnection(socket);
  }

  /** What the receiver says of the message. Rejects if it says nothing in time, hangs up, or speaks of another. */
  send(message: string): Promise<Answered> {
    if (this.#waiting !== undefined) throw new Error('the message before is not acknowledged yet');
    const answer = Promise.withResolvers<Answered>();
    this.#waiting = { controlId: controlIdIn(message), answer };
    this.#socket.write(framed(message));
    return answer.promise.finally(() => {
      this.#waiting = undefined;
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #heard(message: string): void {
    const said = answered(message);
    const waiting = this.#waiting;
    // What is said of a message that was given up on is of no use any more: it is sent again.
    if (said === undefined || waiting === undefined || said.controlId !== waiting.controlId) return;
    waiting.answer.resolve(said);
  }
}
