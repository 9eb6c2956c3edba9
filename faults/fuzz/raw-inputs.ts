import { connect } from 'node:net';
import { PROTOCOL_VERSION } from '@ionm-clock/protocol';
import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';
import { type Actor, headersOf } from './actor.ts';
import { frame, randomFrame } from './frames.ts';
import { mustNotLeak } from './markers.ts';
import { mutated } from './mutated.ts';

const CLOSED_WITHIN_MS = 20_000;
const TEXT = 1;
const CLOSE = 8;

/** Packets of Socket.IO and Engine.IO that no client of it would send. */
const PACKETS = [
  '',
  '0',
  '1',
  '2probe',
  '3',
  '5',
  '6',
  '7',
  '9',
  'b',
  '4',
  '40',
  '40{"protocol":',
  '40/elsewhere,{}',
  '41',
  '42',
  '42[]',
  '42{}',
  '42"command"',
  '42["command"]',
  '42["connect"]',
  '42["disconnect"]',
  '42["disconnecting"]',
  '42["newListener",1]',
  '42["error",{"message":"x"}]',
  '421["command",null]',
  '42-1["clock"]',
  '4299999999999999999999["clock"]',
  '43',
  '431[1]',
  '44{"message":"x"}',
  '450-["command",1]',
  '451-["command",{"_placeholder":true,"num":0}]',
  '451-["command",{"_placeholder":true,"num":7}]',
  '451-["command",{"_placeholder":true,"num":"__proto__"}]',
  '45999999999-["command",{"_placeholder":true,"num":0}]',
  '46',
  '461-1["x"]',
  `42["${'x'.repeat(70_000)}"]`,
  `42["command",${'['.repeat(20_000)}${']'.repeat(20_000)}]`,
  `421["command",${'{"command":'.repeat(5_000)}1${'}'.repeat(5_000)}]`,
];

/** Bytes on a connection of their own. */
export interface RawInput {
  readonly what: 'request' | 'socket';
  readonly bytes: Buffer;
}

/** Something like a request, or a websocket with something like frames. */
export function rawInput(
  random: RandomSource,
  { host, origin }: URL,
  actor: Actor,
  path: string,
  strange: readonly unknown[],
): RawInput {
  const shown = actor.shows();
  const proof = Object.entries(headersOf(shown, origin)).map(([name, value]) => `${name}: ${value}\r\n`);
  if (random.number(3) === 0) {
    const body = JSON.stringify(random.oneOf(strange)) ?? '';
    const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\n${proof.join('')}Content-Type: application/json\r\n`;
    const text = `${head}Content-Length: ${Buffer.byteLength(body) + random.number(3)}\r\n\r\n${body.slice(0, 20_000)}`;
    return { what: 'request', bytes: damaged(random, Buffer.from(text)) };
  }
  const upgrade = `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: ${host}\r\n${proof.join('')}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
  const right = { protocol: PROTOCOL_VERSION, token: shown.token, held: random.number(300) };
  const handshake = random.number(3) === 0 ? mutated(random, right, strange) : right;
  const packets = Array.from({ length: 1 + random.number(3) }, () => random.oneOf(PACKETS));
  const frames = random.number(3) === 0 ? [randomFrame(random)] : packets.map((text) => frame(TEXT, text));
  const bytes = Buffer.concat([
    random.number(8) === 0 ? damaged(random, Buffer.from(upgrade)) : Buffer.from(upgrade),
    frame(TEXT, `40${JSON.stringify(handshake)}`),
    ...frames,
    frame(TEXT, '42999["clock"]'),
    frame(CLOSE, ''),
  ]);
  return { what: 'socket', bytes };
}

const PIECES = [
  '\r\n',
  '\n\n',
  '\0',
  ':',
  ' HTTP/9.9',
  'Transfer-Encoding: chunked\r\n',
  'Content-Length: 7\r\n',
  'é',
  '%',
  '\t',
];

/** A few bytes others, gone, or more: near the beginning, where the head of a request is. */
function damaged(random: RandomSource, bytes: Buffer): Buffer {
  const place = random.number(Math.min(bytes.length, 400));
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  const piece = Buffer.from(random.oneOf(PIECES));
  switch (random.number(4)) {
    case 0:
      return Buffer.concat([before, piece, after]);
    case 1:
      return Buffer.concat([before, after.subarray(1 + random.number(30))]);
    case 2:
      return before;
    default:
      return Buffer.concat([
        before,
        Buffer.from([random.number(256), random.number(256)]),
        after.subarray(2),
      ]);
  }
}

/** Sends the bytes, and hears all until the server closes. Throws if it does not, fails, or tells what it must not. */
export async function sendRaw({ hostname, port }: URL, actor: Actor, { bytes }: RawInput): Promise<void> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), timeout: CLOSED_WITHIN_MS });
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.once('timeout', () => {
      socket.destroy();
      reject(new Error('the server does not close the connection'));
    });
    // What the server ends in the middle of what is sent to it, ends so.
    socket.once('error', () => resolve());
    socket.once('close', () => resolve());
    socket.end(bytes);
  });
  const told = Buffer.concat(chunks).toString('utf8');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(told)?.[1];
  if (status?.startsWith('5') === true && !told.includes('The web app is not built')) {
    throw new Error(`answered ${told.slice(0, 500)}`);
  }
  mustNotLeak(actor.side, told, actor.name);
}
