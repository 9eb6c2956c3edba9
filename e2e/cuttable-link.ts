import type { Page, WebSocketRoute } from '@playwright/test';
import { type WireMessage, WireReader } from './wire-message.ts';

type Which = (message: WireMessage) => boolean;

const NONE: Which = () => false;

/**
 * The network between one page and the server, while everybody else stays connected: it can be cut, and it can lose or hold
 * back some of what is said without either side being told.
 */
export class CuttableLink {
  /** All that was said into this end of the link or the other, also what was then lost. */
  readonly said: WireMessage[] = [];
  #cut = false;
  #isLost = NONE;
  #isHeld = NONE;
  #held: (() => void)[] = [];
  readonly #sockets = new Set<WebSocketRoute>();

  /** Puts itself between the page and the server; the page is loaded again, and connects through it. */
  static async of(page: Page): Promise<CuttableLink> {
    const link = await CuttableLink.before(page);
    await page.reload();
    return link;
  }

  /** Between a page that has not been loaded yet and the server. */
  static async before(page: Page): Promise<CuttableLink> {
    const link = new CuttableLink();
    await page.routeWebSocket(/\/socket\.io\//, (socket) => link.#take(socket));
    return link;
  }

  /** From now on nothing comes through; whoever tries to connect gets no answer. */
  cut(): Promise<void> {
    this.#cut = true;
    return this.#closeAll();
  }

  /** Lets everything and new connections through, and ends those that waited for an answer in vain. */
  mend(): Promise<void> {
    this.#cut = false;
    this.#isLost = NONE;
    this.#isHeld = NONE;
    return this.#closeAll();
  }

  /** From now on these are lost on the way, and the connection stays open. */
  lose(which: Which): void {
    this.#isLost = which;
  }

  /** From now on these wait on the way, until all is let through. */
  hold(which: Which): void {
    this.#isHeld = which;
  }

  /** On the same connection everything comes through again, first what was held back. */
  letThrough(): void {
    this.#isLost = NONE;
    this.#isHeld = NONE;
    for (const pass of this.#held.splice(0)) pass();
  }

  /** How often the page has said this. */
  timesSaid(name: string): number {
    return this.said.filter((message) => message.way === 'from the page' && message.name === name).length;
  }

  async #closeAll(): Promise<void> {
    const open = [...this.#sockets];
    this.#sockets.clear();
    this.#held = [];
    await Promise.all(open.map((socket) => socket.close({ code: 1001 })));
  }

  #take(socket: WebSocketRoute): void {
    this.#sockets.add(socket);
    if (this.#cut) return;
    const server = socket.connectToServer();
    const reader = new WireReader();
    socket.onMessage((frame) => this.#pass(reader.read('from the page', frame), () => server.send(frame)));
    server.onMessage((frame) => this.#pass(reader.read('to the page', frame), () => socket.send(frame)));
  }

  #pass(message: WireMessage, pass: () => void): void {
    this.said.push(message);
    if (this.#isLost(message)) return;
    if (this.#isHeld(message)) this.#held.push(pass);
    else pass();
  }
}
