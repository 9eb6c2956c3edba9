import { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import { ServerProcess } from '../../apps/server/src/testing/server-process.ts';
import type { Actor, Cast } from './actor.ts';
import type { Staging } from './cast.ts';
import { FuzzHttp, httpInput } from './http-inputs.ts';
import { inMebibytes, memoryOf } from './memory.ts';
import { plantCases, probe } from './planted.ts';
import { rawInput, sendRaw } from './raw-inputs.ts';
import { mayEndSession, type Route, routesOf, tellingRoutes } from './routes.ts';
import { FuzzSocket, socketInput } from './socket-inputs.ts';
import { strangeValues } from './strange-values.ts';
import { wordsOf } from './vocabulary.ts';
import { checkWhatIsLeft } from './what-is-left.ts';

const AT_ONCE = 24;
/** So often somebody finds out whether the server still works. */
const PROBE_EACH = 250;
/** What comes beside the log that grows: buffers, garbage, code that was compiled, and 19 MiB for each password that is looked at. */
const MOST_GROWTH = 700 * 2 ** 20;
const SHOWN = 3_000;

/** The inputs of this round: from the first to below the last, counted over all rounds. */
export interface Inputs {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
}

/**
 * Sends random and mutated inputs to a real server of its own, over every message of the socket and every route it has. Throws if the
 * server ends, fails, gives no answer or one of another shape, tells anybody what only another facility may know, logs what it was
 * told, does not work in between, or is left with a log that does not hold what it acknowledged.
 */
export async function fuzzRound(staging: Staging, { seed, first, count }: Inputs): Promise<string> {
  const server = new ServerProcess();
  let fuzz: Fuzz | undefined;
  try {
    const telling = tellingRoutes(server.dataDir);
    const address = await server.ready({
      LOG_LEVEL: 'debug',
      RATE_LIMITS: 'off',
      ...telling,
      ...staging.environment,
    });
    const cast = await staging.cast(address, server.output);
    fuzz = new Fuzz(new URL(address), seed, routesOf(server.dataDir), cast);
    const before = memoryOf(server.pid);
    await fuzz.run(first, count).catch(async (cause: unknown) => {
      throw new Error(await fate(server), { cause });
    });
    fuzz.close();
    const after = memoryOf(server.pid);
    if ((after ?? 0) - (before ?? 0) > MOST_GROWTH) throw new Error(`it holds ${inMebibytes(after)}`);
    const { code } = await server.ended('SIGTERM');
    if (code !== 0)
      throw new Error(`told to stop, the server ended with ${code}: ${server.errors.slice(-SHOWN)}`);
    const events = await checkWhatIsLeft(server, fuzz.stored);
    return `${count} inputs to ${fuzz.routes} routes, ${events} events, ${inMebibytes(before)} → ${inMebibytes(after)}`;
  } finally {
    fuzz?.close();
    await server.endAndForget();
  }
}

/** Whether the server has ended, which everyone who spoke with it notices first. */
async function fate(server: ServerProcess): Promise<string> {
  const lives = new Promise<undefined>((resolve) => setTimeout(resolve, 1_000));
  const end = await Promise.race([server.ended(), lives]);
  if (end === undefined) return 'the server goes on';
  return `the server ended with ${end.code ?? end.signal}: ${server.errors.slice(-SHOWN)}`;
}

class Fuzz {
  /** The events that the server said are stored. */
  readonly stored = new Set<string>();
  readonly #address: URL;
  readonly #seed: number;
  readonly #routes: readonly Route[];
  readonly #strange: readonly unknown[];
  readonly #sockets: readonly FuzzSocket[];
  readonly #http: FuzzHttp;
  readonly #expendable: readonly Actor[];

  constructor(address: URL, seed: number, routes: readonly Route[], { actors, expendable }: Cast) {
    this.#address = address;
    this.#seed = seed;
    this.#routes = routes;
    this.#strange = strangeValues(seed);
    this.#sockets = actors.map((actor) => new FuzzSocket(address.origin, actor));
    this.#http = new FuzzHttp(address.origin);
    this.#expendable = expendable;
  }

  get routes(): number {
    return this.#routes.length;
  }

  async run(first: number, count: number): Promise<void> {
    await Promise.all(this.#sockets.map((socket) => socket.connected()));
    const at = (side: string) =>
      this.#sockets.filter(({ actor }) => actor.side === side && actor.role === 'technologist');
    const [technologist, colleague] = at('here');
    const [there] = at('there');
    const [elsewhere] = at('elsewhere');
    if (!technologist || !colleague || !there || !elsewhere) throw new Error('somebody is missing');
    for (const planting of [technologist, there, elsewhere]) await plantCases(planting);

    let next = first;
    const lane = async (): Promise<void> => {
      while (next < first + count) {
        const index = next++;
        if (index % PROBE_EACH === 0) await probe(technologist, colleague);
        await this.#input(index, elsewhere.actor);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    await probe(technologist, colleague);
  }

  close(): void {
    for (const socket of this.#sockets) socket.close();
    this.#http.close();
  }

  /** What an input is, its number and the seed say: so each can be repeated. */
  async #input(index: number, onItsOwn: Actor): Promise<void> {
    const random = new RandomSource(this.#seed ^ Math.imul(index + 1, 0x9e3779b1));
    const socket = random.oneOf(this.#sockets);
    const words = wordsOf(
      random,
      socket.actor,
      this.#commandId(index),
      this.#commandId(index - random.number(300)),
    );
    const kind = random.number(100);
    let input: object = {};
    try {
      if (kind < 70) {
        const said = socketInput(random, words, this.#strange);
        input = said;
        for (const id of await socket.says(said)) this.stored.add(id);
      } else if (kind < 94) {
        const route = random.oneOf(this.#routes);
        const actor = mayEndSession(route) ? random.oneOf(this.#expendable) : socket.actor;
        const asked = httpInput(random, route, actor, words, this.#strange, this.#address.origin);
        input = { ...asked, body: String(asked.body) };
        await this.#http.asks(actor, asked);
      } else {
        const raw = rawInput(random, this.#address, onItsOwn, random.oneOf(this.#routes).path, this.#strange);
        input = { ...raw, bytes: raw.bytes.toString('latin1') };
        await sendRaw(this.#address, onItsOwn, raw);
      }
    } catch (error) {
      const shown = JSON.stringify(input).slice(0, SHOWN);
      throw new Error(`input ${index} of ${socket.actor.name}: ${shown}`, { cause: error });
    }
  }

  #commandId(index: number): string {
    return `fuzz-${this.#seed}-${Math.max(0, index)}`;
  }
}
