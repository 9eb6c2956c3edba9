/** What happened, line by line, and a hash of it: two runs of one seed must have the same. */
export class Trace {
  readonly lines: string[] = [];
  readonly #now: () => number;
  readonly #startsAt: number;
  #a = 0x811c9dc5;
  #b = 0x1b873593;

  constructor(now: () => number) {
    this.#now = now;
    this.#startsAt = now();
  }

  say(who: string, what: string): void {
    const line = `${((this.#now() - this.#startsAt) / 1000).toFixed(3).padStart(10)}  ${who.padEnd(9)} ${what}`;
    this.lines.push(line);
    for (let i = 0; i < line.length; i++) {
      const code = line.charCodeAt(i);
      this.#a = Math.imul(this.#a ^ code, 0x01000193);
      this.#b = Math.imul(this.#b ^ code, 0x85ebca6b) + 1;
    }
  }

  get hash(): string {
    return [this.#a, this.#b].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
  }
}
