export type Storing = { readonly ok: true } | { readonly ok: false; readonly cause: unknown };

/** Whether the store has taken what it was last given; tells when that or the reason changes, and only then. */
export class StoringWatch {
  readonly #onChange: (storing: Storing) => void;
  #works = true;
  #why: string | undefined;

  constructor(onChange: (storing: Storing) => void) {
    this.#onChange = onChange;
  }

  get works(): boolean {
    return this.#works;
  }

  succeeded(): void {
    if (this.#works) return;
    this.#works = true;
    this.#onChange({ ok: true });
  }

  failed(cause: unknown): void {
    const why = String(cause);
    if (!this.#works && this.#why === why) return;
    this.#works = false;
    this.#why = why;
    this.#onChange({ ok: false, cause });
  }
}
