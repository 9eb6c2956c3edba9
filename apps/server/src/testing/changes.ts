/** Lets a test wait for what it expects, instead of for time to pass. */
export class Changes {
  #waiting: { readonly isSo: () => boolean; readonly resolve: () => void }[] = [];

  /** To be called after every change. */
  happened(): void {
    const due = this.#waiting.filter(({ isSo }) => isSo());
    this.#waiting = this.#waiting.filter((one) => !due.includes(one));
    for (const { resolve } of due) resolve();
  }

  /** Resolves once `isSo` holds, now or after a change. */
  until(isSo: () => boolean): Promise<void> {
    if (isSo()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ isSo, resolve }));
  }
}
