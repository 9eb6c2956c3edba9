import { type Log, openLog } from '../log-line.ts';
import { Changes } from './changes.ts';

/** A real log whose lines are kept for the test. */
export class LogLines {
  readonly lines: string[] = [];
  readonly #changes = new Changes();
  readonly log: Log = openLog('info', {
    write: (line: string) => {
      this.lines.push(line);
      this.#changes.happened();
    },
  });

  has(text: string): boolean {
    return this.lines.some((line) => line.includes(text));
  }

  until(text: string): Promise<void> {
    return this.#changes.until(() => this.has(text));
  }
}
