import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';

/** Where this process spends its time from when it is told to when it is told to. */
export class Profile {
  readonly #session = new Session();

  async begin(): Promise<true> {
    this.#session.connect();
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.setSamplingInterval', { interval: 200 });
    await this.#session.post('Profiler.start');
    return true;
  }

  /** Writes it for the developer tools of a browser. */
  async endTo(path: string): Promise<true> {
    const { profile } = await this.#session.post('Profiler.stop');
    writeFileSync(path, JSON.stringify(profile));
    this.#session.disconnect();
    return true;
  }
}
