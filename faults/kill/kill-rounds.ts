import { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import { ServerProcess } from '../../apps/server/src/testing/server-process.ts';
import { checkLog } from './check-log.ts';
import { Person } from './person.ts';
import { Said } from './said.ts';
import { staff } from './staff.ts';

/** A log grows over so many rounds; then comes a new one. */
const ROUNDS_A_LOG = 20;
/** After at most so many answers the server is killed: often while people still connect. */
const MOST_ANSWERS = 120;
/** And after so many milliseconds more, so that it is not always between two answers. */
const MOST_DELAY_MS = 12;

/** Kills the real server at random moments under load, again and again, and checks what is left on disk. */
export class KillRounds {
  readonly #random: RandomSource;
  #server = new ServerProcess();
  #said = new Said();
  #people: Person[] = [];
  #port = '';
  #round = 0;

  constructor(seed: number) {
    this.#random = new RandomSource(seed);
  }

  /** One round: start, work, kill, check. */
  async next(): Promise<string> {
    if (this.#round % ROUNDS_A_LOG === 0) await this.#newLog();
    this.#round++;
    return this.#killed();
  }

  /** The next round begins with an empty log. */
  startAnew(): void {
    this.#round = 0;
  }

  /** Ends everything that is left. */
  async end(): Promise<void> {
    for (const { client } of this.#people) client.close();
    this.#people = [];
    await this.#server.endAndForget();
  }

  async #newLog(): Promise<void> {
    await this.end();
    this.#server = new ServerProcess();
    this.#said = new Said();
  }

  async #killed(): Promise<string> {
    const first = this.#people.length === 0;
    const address = await this.#server.ready(first ? {} : { PORT: this.#port });
    if (first) {
      this.#people = staff().map((user) => new Person(address, user, this.#random, this.#said));
      this.#port = new URL(address).port;
    }
    const answers = this.#random.number(MOST_ANSWERS);
    const delay = this.#random.number(MOST_DELAY_MS);
    let count = 0;
    const enough = Promise.withResolvers<void>();
    const onAnswer = () => {
      if (++count >= answers) enough.resolve();
    };
    if (answers === 0) enough.resolve();
    let isOver = false;
    const working = Promise.all(this.#people.map((person) => person.work(onAnswer, () => isOver)));
    // If everybody gets stuck, the reason is in what their work rejects with.
    await Promise.race([enough.promise, working]);
    await new Promise((resolve) => setTimeout(resolve, delay));
    await this.#server.ended('SIGKILL');
    isOver = true;
    for (const { client } of this.#people) await client.until(() => !client.socket.connected);
    await working;
    for (const person of this.#people) person.tellWhatIsShown();
    const events = await checkLog(this.#server.dataDir, this.#said);
    return `${count} answers, ${events} events`;
  }
}
