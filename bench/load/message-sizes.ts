/** Mean sizes of what went over a connection, in bytes. */
export interface MeanSizes {
  readonly command: number;
  readonly answer: number;
  /** Of a broadcast, divided by the events in it. */
  readonly broadcastEvent: number;
}

/** Counts what goes over one connection, so that floor and product can be compared by it. */
export class MessageSizes {
  readonly #kinds = {
    command: { bytes: 0, items: 0 },
    answer: { bytes: 0, items: 0 },
    broadcastEvent: { bytes: 0, items: 0 },
  };

  count(kind: keyof MeanSizes, packet: string, items = 1): void {
    // Every packet here is ASCII, so its length is its bytes.
    this.#kinds[kind].bytes += packet.length;
    this.#kinds[kind].items += items;
  }

  means(): MeanSizes {
    const mean = (kind: keyof MeanSizes) => Math.round(this.#kinds[kind].bytes / this.#kinds[kind].items);
    return { command: mean('command'), answer: mean('answer'), broadcastEvent: mean('broadcastEvent') };
  }
}
