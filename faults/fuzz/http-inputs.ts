import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import { type Actor, headersOf } from './actor.ts';
import { checkHttpAnswer, type HttpAnswer } from './answers.ts';
import { mustNotLeak } from './markers.ts';
import { mutated } from './mutated.ts';
import type { Route } from './routes.ts';
import { EVERYTHING_SAID } from './schemas.ts';
import { spoken, type Vocabulary } from './spoken.ts';

const ANSWERED_WITHIN_MS = 30_000;
/** The server may answer and end the connection of whoever sends more before it has read all: the answer is then lost on the way. */
const LONG_BODY = 16_000;
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LOCK'];
const TYPES = [
  'application/json; charset=x',
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'a/b/c',
  '',
];

/** A request as it goes out. */
export interface HttpInput {
  readonly method: string;
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** A request for the route, or for almost it. */
export function httpInput(
  random: RandomSource,
  route: Route,
  actor: Actor,
  words: Vocabulary,
  strange: readonly unknown[],
  origin: string,
): HttpInput {
  const method = random.number(5) > 0 ? random.oneOf(route.methods).toUpperCase() : random.oneOf(METHODS);
  const word = (): string => String(random.oneOf([...words.text, ...strange.slice(0, 60)]));
  const filled = route.path.replaceAll(/:\w+/g, () => escaped(word()));
  const path = random.number(8) === 0 ? `${filled}?${escaped(word())}=${escaped(word())}` : filled;
  const headers: OutgoingHttpHeaders = {
    ...headersOf(actor.shows(), origin),
    ...strangeHeaders(random, word),
  };
  if (method === 'GET' || method === 'HEAD' || random.number(20) === 0) return { method, path, headers };
  const said = random.oneOf(EVERYTHING_SAID);
  const right = spoken(random, said, words);
  const value = random.number(2) === 0 ? right : mutated(random, right, strange);
  const json = JSON.stringify(value) ?? 'undefined';
  headers['content-type'] = random.number(10) === 0 ? random.oneOf(TYPES) : 'application/json';
  return { method, path, headers, body: random.number(12) === 0 ? damaged(random, json) : json };
}

function strangeHeaders(random: RandomSource, word: () => string): OutgoingHttpHeaders {
  const value = () =>
    word()
      .replaceAll(/[^\t\x20-\x7e]/g, '?')
      .slice(0, 9_000);
  switch (random.number(24)) {
    case 0:
      return { authorization: `Bearer ${value()}` };
    case 1:
      return { authorization: value() };
    case 2:
      return { cookie: `ionm-session=${value()}; __Host-ionm-session=${value()}; __proto__=1;;=;` };
    case 3:
      return { origin: random.oneOf(['null', 'http://elsewhere.example', 'file://', value()]) };
    case 4:
      return { host: random.oneOf(['elsewhere.example', '', 'localhost:0', '[::1', value()]) };
    case 5:
      return { 'content-encoding': random.oneOf(['gzip', 'br', 'deflate', 'x', value()]) };
    case 6:
      return { accept: value(), range: 'bytes=5-2', 'if-none-match': value(), 'if-modified-since': value() };
    case 7:
      return { 'x-forwarded-for': value(), 'x-forwarded-host': value(), 'x-forwarded-proto': 'https,http' };
    case 8:
      return { 'x-http-method-override': 'DELETE', 'sec-fetch-site': random.oneOf(['cross-site', value()]) };
    default:
      return {};
  }
}

const escaped = (text: string): string => encodeURIComponent(text.toWellFormed()).slice(0, 2_000);

function damaged(random: RandomSource, json: string): Buffer {
  const bytes = Buffer.from(json);
  const place = random.number(bytes.length + 1);
  return random.number(2) === 0
    ? bytes.subarray(0, place)
    : Buffer.concat([bytes.subarray(0, place), Buffer.from([random.number(256)]), bytes.subarray(place)]);
}

/** The HTTP side of the fuzz: some connections that are kept. */
export class FuzzHttp {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 24 });
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  /** Asks; throws if the answer is a fault, of no known shape, or holds what this person must not know. */
  async asks(actor: Actor, input: HttpInput): Promise<number | undefined> {
    const answer = await this.#answer(input, this.#agent)
      // The server may have ended a connection that was kept just as this was sent on it; on a new one there is no such excuse.
      .catch(() => this.#answer(input))
      .catch((error: unknown) => {
        if ((input.body?.length ?? 0) > LONG_BODY) return undefined;
        throw error;
      });
    if (answer === undefined) return undefined;
    checkHttpAnswer(input.method, input.path, answer);
    mustNotLeak(actor.side, `${JSON.stringify(answer.headers)} ${answer.text}`, actor.name);
    return answer.status;
  }

  close(): void {
    this.#agent.destroy();
  }

  #answer({ method, path, headers, body }: HttpInput, agent?: Agent): Promise<HttpAnswer> {
    const { hostname, port } = new URL(this.#address);
    const where = { host: hostname, port, agent: agent ?? false, timeout: ANSWERED_WITHIN_MS };
    const options = { method, path, headers, ...where };
    return new Promise((resolve, reject) => {
      const asked = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.once('error', reject);
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      asked.once('timeout', () => asked.destroy(new Error('no answer')));
      asked.once('error', reject);
      asked.end(body);
    });
  }
}
