import type { RandomSource } from '../../apps/server/src/testing/random-source.ts';

const FIN = 0x80;
const MASKED = 0x80;
const MASK = Buffer.from([7, 77, 177, 27]);

interface How {
  /** The first byte as it stands: last fragment or not, reserved bits, kind. */
  readonly first?: number;
  readonly masked?: boolean;
  /** What it says that follows, if that is not what does. */
  readonly length?: number;
}

/** A frame of a websocket (RFC 6455, section 5.2), as clients send it, or as told. */
export function frame(kind: number, payload: string | Buffer, how: How = {}): Buffer {
  const bytes = Buffer.from(payload);
  const { first = FIN | kind, masked = true, length = bytes.length } = how;
  const mark = masked ? MASKED : 0;
  const body = masked ? bytes.map((byte, index) => byte ^ (MASK[index % MASK.length] ?? 0)) : bytes;
  return Buffer.concat([
    Buffer.from([first]),
    lengthBytes(length, mark),
    masked ? MASK : Buffer.alloc(0),
    body,
  ]);
}

function lengthBytes(length: number, mark: number): Buffer {
  if (length < 126) return Buffer.from([mark | length]);
  const bytes = Buffer.alloc(length < 65_536 ? 3 : 9);
  bytes[0] = mark | (length < 65_536 ? 126 : 127);
  if (length < 65_536) bytes.writeUInt16BE(length, 1);
  else bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}

/** A frame that no browser sends. */
export function randomFrame(random: RandomSource): Buffer {
  const payload = Buffer.from(Array.from({ length: random.number(200) }, () => random.number(256)));
  switch (random.number(7)) {
    case 0:
      return payload;
    case 1:
      return frame(1, payload);
    case 2:
      return frame(2, payload);
    case 3:
      return frame(0, payload, { first: random.number(256) });
    case 4:
      return frame(1, payload, { masked: false });
    case 5:
      return frame(1, payload, { length: random.oneOf([65_535, 65_536, 100_000, 2 ** 31, 2 ** 40]) });
    default:
      return Buffer.concat([frame(1, '42', { first: 1 }), frame(9, 'ping'), frame(0, '["clock"]')]);
  }
}
