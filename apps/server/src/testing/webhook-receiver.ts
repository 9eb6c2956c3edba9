import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Heard {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A program that webhooks tell, on this computer. */
export class WebhookReceiver {
  readonly heard: Heard[] = [];
  /** The status that it answers with. */
  answers = 204;
  /** Done with each message before it is answered. */
  whenHeard = (): unknown => undefined;
  readonly #server: Server;

  private constructor() {
    this.#server = createServer(async (request, response) => {
      this.heard.push({ headers: request.headers, body: await text(request) });
      await this.whenHeard();
      response.statusCode = this.answers;
      response.end();
    });
  }

  static async started(): Promise<WebhookReceiver> {
    const receiver = new WebhookReceiver();
    await new Promise<void>((resolve) => receiver.#server.listen(0, '127.0.0.1', resolve));
    return receiver;
  }

  get url(): string {
    const address = this.#server.address();
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/hook`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }
}
