import type { WriteStream } from 'node:tty';

/** Input that is done sooner than this needs no word of progress. */
const QUIET_MS = 2_000;
const REFRESH_MS = 500;
const LINE_EVERY_MS = 10_000;

/** Where progress is shown: a terminal's line is written anew, anything else gets a line now and then. */
export type ProgressOutput = Pick<WriteStream, 'write'> & { readonly isTTY?: boolean | undefined };

/** Says on standard error how far an audit, an export or a copy has come that takes long. */
export class Progress {
  readonly #output: ProgressOutput;
  readonly #now: () => number;
  readonly #began: number;
  #last: number;
  #shown = false;

  constructor(output: ProgressOutput, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#now = now;
    this.#began = now();
    this.#last = this.#began;
  }

  /** `totalBytes` is 0 if it is not known. */
  reading(cases: number, bytes: number, totalBytes: number): void {
    this.#say(() => {
      const part = totalBytes > 0 ? ` (${Math.floor((100 * bytes) / totalBytes)} %)` : '';
      return `${cases.toLocaleString('en-US')} cases read${part}`;
    });
  }

  computing(cases: number, of: number): void {
    this.#say(() => `${countedOf(cases, of)} cases computed`);
  }

  checking(records: number, of: number): void {
    this.#say(() => `${countedOf(records, of)} records looked at`);
  }

  copying(events: number, of: number): void {
    this.#say(() => `${countedOf(events, of)} events copied`);
  }

  writing(records: number, of: number): void {
    this.#say(() => `${countedOf(records, of)} records written`);
  }

  /** Nothing of it is left on a terminal. */
  done(): void {
    if (this.#shown && this.#output.isTTY === true) this.#output.write('\r\u001B[K');
  }

  #say(words: () => string): void {
    const now = this.#now();
    const isTerminal = this.#output.isTTY === true;
    if (now - this.#began < QUIET_MS || now - this.#last < (isTerminal ? REFRESH_MS : LINE_EVERY_MS)) return;
    this.#last = now;
    this.#shown = true;
    this.#output.write(isTerminal ? `\r\u001B[K${words()}` : `${words()}\n`);
  }
}

const countedOf = (count: number, of: number): string =>
  `${count.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}`;
