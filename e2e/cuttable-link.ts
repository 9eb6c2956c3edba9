import type { Page, WebSocketRoute } from '@playwright/test';

/** The network between one page and the server, which can be cut while everybody else stays connected. */
export class CuttableLink {
  #cut = false;
  readonly #sockets = new Set<WebSocketRoute>();

  /** Puts itself between the page and the server; the page is loaded again, and connects through it. */
  static async of(page: Page): Promise<CuttableLink> {
    const link = new CuttableLink();
    await page.routeWebSocket(/\/socket\.io\//, (socket) => link.#take(socket));
    await page.reload();
    return link;
  }

  /** From now on nothing comes through; whoever tries to connect gets no answer. */
  cut(): Promise<void> {
    this.#cut = true;
    return this.#closeAll();
  }

  /** Lets new connections through, and ends those that waited for an answer in vain. */
  mend(): Promise<void> {
    this.#cut = false;
    return this.#closeAll();
  }

  async #closeAll(): Promise<void> {
    const open = [...this.#sockets];
    this.#sockets.clear();
    await Promise.all(open.map((socket) => socket.close({ code: 1001 })));
  }

  #take(socket: WebSocketRoute): void {
    this.#sockets.add(socket);
    if (!this.#cut) socket.connectToServer();
  }
}
