import type { ClientToServer } from '@ionm-clock/protocol';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import { io, type Socket } from 'socket.io-client';
import { z } from 'zod';
import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import type { Actor } from './actor.ts';
import { checkedAnswer } from './answers.ts';
import { mustNotLeak } from './markers.ts';
import { mutated } from './mutated.ts';
import { saidAs } from './schemas.ts';
import { spoken, type Vocabulary } from './spoken.ts';

/** The server ends the connection of whoever says more at once; that is for other inputs. */
const LONGEST_MESSAGE = 60_000;
const ANSWERED_WITHIN_MS = 20_000;
const COMMAND = saidAs('commandMessageSchema');
const OPENED = saidAs('openedSchema');

type Name = keyof ClientToServer | 'unknown';
/** How often each message comes: one that is added to the protocol is missing here until it has its share. */
const SHARES: Readonly<Record<Name, number>> = {
  command: 60,
  clock: 3,
  catchUp: 3,
  opened: 5,
  unknown: 4,
};
const NAMES = Object.entries(SHARES).flatMap(([name, share]) => Array.from({ length: share }, () => name));
const UNKNOWN = [
  '',
  'Command',
  'snapshot',
  'batch',
  'directory',
  '__proto__',
  'toString',
  'error',
  'x'.repeat(500),
];

/** A message and what it says; `answered`: whether an answer is asked for. */
export interface SocketInput {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly answered: boolean;
}

/** Something that somebody may say over the socket: right, almost right, or nothing of the kind. */
export function socketInput(
  random: RandomSource,
  words: Vocabulary,
  strange: readonly unknown[],
): SocketInput {
  const anything = (): unknown => notTooLong(random.oneOf(strange));
  const answered = random.number(20) > 0;
  const name = random.oneOf(NAMES);
  if (name !== 'command') {
    const args = Array.from({ length: random.number(3) }, anything);
    if (name === 'catchUp') {
      const held = random.oneOf([0, random.number(5_000), 1e9, anything()]);
      return { name, args: [held, ...args], answered: false };
    }
    if (name === 'opened') {
      const right = spoken(random, OPENED, words);
      const said = random.oneOf([right, notTooLong(mutated(random, right, strange)), anything()]);
      return { name, args: [said, ...args], answered: false };
    }
    return { name: name === 'unknown' ? random.oneOf(UNKNOWN) : name, args, answered };
  }
  const right = spoken(random, COMMAND, words);
  switch (random.number(10)) {
    case 0:
      return { name, args: [anything()], answered };
    case 1:
      return { name, args: [right, anything()], answered };
    case 2:
      return { name, args: [{ ...z.looseObject({}).parse(right), at: Buffer.from('bytes') }], answered };
    case 3:
    case 4:
    case 5:
    case 6:
      return { name, args: [notTooLong(mutated(random, right, strange))], answered };
    default:
      return { name, args: [right], answered: true };
  }
}

const notTooLong = (value: unknown): unknown =>
  Buffer.byteLength(JSON.stringify(value)) > LONGEST_MESSAGE ? 'too long' : value;

/** One person's connection, through which the fuzz speaks, and on which it hears all that this person is told. */
export class FuzzSocket {
  readonly actor: Actor;
  readonly #socket: Socket;
  #wrong: unknown;
  #awaited: { readonly text: string; readonly resolve: () => void }[] = [];

  constructor(address: string, actor: Actor) {
    this.actor = actor;
    const { cookie } = actor.shows();
    this.#socket = io(address, {
      forceNew: true,
      transports: ['websocket'],
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
      // As the browsers of the server's own page do.
      extraHeaders: { origin: address, ...(cookie === undefined ? {} : { cookie }) },
      auth: (give) => give({ protocol: PROTOCOL_VERSION, token: actor.shows().token }),
    });
    this.#socket.io.on('open', () => {
      this.#socket.io.engine.on('packet', ({ data }: { data?: unknown }) => this.#hears(String(data)));
    });
  }

  async connected(): Promise<void> {
    if (this.#socket.connected) return;
    await new Promise<void>((resolve, reject) => {
      this.#socket.once('connect', resolve);
      this.#socket.once('connect_error', reject);
    });
  }

  /** Resolves when this person is told something with the text in it. */
  told(text: string): Promise<void> {
    return new Promise((resolve) => this.#awaited.push({ text, resolve }));
  }

  /** Says it; gives the ids of commands that were stored. Throws if the answer is not as agreed, or if something leaked meanwhile. */
  async says({ name, args, answered }: SocketInput): Promise<readonly string[]> {
    if (this.#wrong !== undefined) throw this.#wrong;
    if (!answered) {
      this.#socket.emit(name, ...args);
      return [];
    }
    const answer: unknown = await this.#socket.timeout(ANSWERED_WITHIN_MS).emitWithAck(name, ...args);
    if (name === 'clock') {
      if (typeof answer !== 'number') throw new Error(`the time was told as ${JSON.stringify(answer)}`);
      return [];
    }
    const checked = checkedAnswer(answer);
    return checked.ok ? checked.events.map(({ id }) => id) : [];
  }

  close(): void {
    this.#socket.disconnect();
  }

  #hears(text: string): void {
    for (const awaited of this.#awaited.filter((one) => text.includes(one.text))) {
      this.#awaited = this.#awaited.filter((one) => one !== awaited);
      awaited.resolve();
    }
    try {
      mustNotLeak(this.actor.side, text, this.actor.name);
    } catch (error) {
      this.#wrong ??= error;
    }
  }
}
