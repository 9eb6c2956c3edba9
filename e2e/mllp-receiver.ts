import { createServer, type Server, type Socket } from 'node:net';

const START = '\u000b';
const END = '\u001c\r';

/** Another program that takes HL7 messages over MLLP; a test says how it answers. */
export class MllpReceiver {
  /** Undefined: it hangs up without an answer. */
  answers: { readonly code: 'AA' | 'AE'; readonly text: string } | undefined;
  /** The control id of each message that came, answered or not. */
  readonly heard: string[] = [];
  readonly #server: Server = createServer((socket) => this.#listen(socket));

  static async started(): Promise<MllpReceiver> {
    const receiver = new MllpReceiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get port(): number {
    const address = this.#server.address();
    return typeof address === 'object' ? (address?.port ?? 0) : 0;
  }

  stop(): void {
    this.#server.close();
  }

  #listen(socket: Socket): void {
    let held = '';
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      held += piece.toString('utf8');
      for (let end = held.indexOf(END); end >= 0; end = held.indexOf(END)) {
        const controlId = held.slice(held.indexOf(START), end).split('|')[9] ?? '';
        held = held.slice(end + END.length);
        this.heard.push(controlId);
        if (this.answers === undefined) socket.destroy();
        else {
          const { code, text } = this.answers;
          socket.write(
            `${START}MSH|^~\\&|HOST|OFFICE|CLOCK|MERCY|||ACK|x|P|2.5.1\rMSA|${code}|${controlId}|${text}\r${END}`,
          );
        }
      }
    });
  }
}
