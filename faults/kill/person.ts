import type { User } from '@ionm-clock/domain';
import type { CommandMessage } from '@ionm-clock/protocol';
import { LiveClient } from '../../apps/server/src/testing/live-client.ts';
import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import { randomCommand } from './random-command.ts';
import { isKept, type Said } from './said.ts';

const MOST_IN_FLIGHT = 4;

/** Somebody who works as fast as the server answers, and keeps what got no answer until it gets one. */
export class Person {
  readonly client: LiveClient;
  readonly #random: RandomSource;
  readonly #said: Said;
  #outbox: CommandMessage[] = [];
  readonly #answered: CommandMessage[] = [];

  constructor(address: string, user: User, random: RandomSource, said: Said) {
    this.client = new LiveClient(address, user);
    this.#random = random;
    this.#said = said;
  }

  /**
   * Works until the connection is lost or a command is not stored, or not at all if there is no connection before it `isOver`.
   * `onAnswer` is called after each answer.
   */
  async work(onAnswer: () => void, isOver: () => boolean): Promise<void> {
    const { socket } = this.client;
    await this.client.until(() => isOver() || (socket.connected && this.client.held !== undefined));
    // What was sent before, in the order of the taps; then what comes to mind.
    for (const sent of [...this.#outbox]) if (!(await this.#send(sent, onAnswer))) return;
    await Promise.all(Array.from({ length: MOST_IN_FLIGHT }, () => this.#keepSending(onAnswer)));
  }

  /** Takes down everything that this person holds. */
  tellWhatIsShown(): void {
    for (const events of this.client.cases.values()) this.#said.showed(events);
    for (const { events } of this.client.batches.splice(0)) this.#said.showed(events);
    if (this.client.wrong.length > 0) throw new Error(this.client.wrong.join('; '));
  }

  /** Sends what has no answer, until everything has one. */
  async finish(): Promise<void> {
    await this.client.until(() => this.client.socket.connected && this.client.held !== undefined);
    for (const sent of [...this.#outbox]) {
      if (!(await this.#send(sent, () => {}))) throw new Error(`${sent.commandId} gets no answer`);
    }
  }

  async #keepSending(onAnswer: () => void): Promise<void> {
    for (;;) if (!(await this.#send(this.#nextCommand(), onAnswer))) return;
  }

  #nextCommand(): CommandMessage {
    // As a client does that never saw the answer.
    if (this.#answered.length > 0 && this.#random.number(10) === 0) return this.#random.oneOf(this.#answered);
    const next = randomCommand(this.#random, this.client.user);
    this.#outbox.push(next);
    this.#said.sent.add(next.commandId);
    return next;
  }

  /** Whether it was answered for good. */
  async #send(sent: CommandMessage, onAnswer: () => void): Promise<boolean> {
    if (!this.client.socket.connected) return false;
    const answer = await this.client.sends(sent).catch(() => undefined);
    if (answer === undefined || isKept(answer)) return false;
    this.#said.answered(sent, answer);
    if (this.#outbox.includes(sent)) {
      this.#outbox = this.#outbox.filter((one) => one !== sent);
      this.#answered.push(sent);
    }
    onAnswer();
    return true;
  }
}
