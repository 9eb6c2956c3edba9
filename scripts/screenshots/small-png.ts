import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE_SIZE = 256;
const INDEXED = 3;
const RGB_BYTES: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

interface Picture {
  readonly width: number;
  readonly height: number;
  /** A pixel each: `0xRRGGBB`. */
  readonly pixels: Uint32Array;
}

/** The picture with at most 256 colours, its most frequent ones, in about half of the bytes: nobody sees the difference. */
export function smallPng(png: Buffer): Buffer {
  const { width, height, pixels } = decoded(png);
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const palette = [...counts]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .slice(0, PALETTE_SIZE)
    .map(([colour]) => colour);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  // A byte before each line says that it is not filtered.
  const lines = Buffer.alloc(height * (width + 1));
  pixels.forEach((pixel, at) => {
    lines[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexOf.get(pixel) ?? 0;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = INDEXED;
  const colours = Buffer.from(palette.flatMap(channels));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channels = (colour: number): [number, number, number] => [
  (colour >> 16) & 255,
  (colour >> 8) & 255,
  colour & 255,
];

function nearest(palette: readonly number[], colour: number): number {
  const wanted = channels(colour);
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((candidate, index) => {
    const there = channels(candidate);
    const distance = wanted.reduce((sum, value, at) => sum + (value - (there[at] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

/** A picture as Chromium writes it: eight bits a channel, not interlaced. */
function decoded(png: Buffer): Picture {
  const data: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) !== 'IDAT') continue;
    data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const bytes = RGB_BYTES[png[25] ?? -1];
  if (bytes === undefined) throw new Error('not a picture as Chromium writes it');
  const bare = unfiltered(inflateSync(Buffer.concat(data)), width * bytes, bytes);
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => bare.readUIntBE(at * bytes, 3));
  return { width, height, pixels };
}

/** Each byte was written as its difference from what its line's filter foretells by its neighbours. */
function unfiltered(filtered: Buffer, stride: number, bytes: number): Buffer {
  const lines = Math.floor(filtered.length / (stride + 1));
  const bare = Buffer.alloc(lines * stride);
  for (let at = 0; at < bare.length; at++) {
    const [line, x] = [Math.floor(at / stride), at % stride];
    const left = x < bytes ? 0 : (bare[at - bytes] ?? 0);
    const above = line === 0 ? 0 : (bare[at - stride] ?? 0);
    const corner = x < bytes || line === 0 ? 0 : (bare[at - stride - bytes] ?? 0);
    const filter = filtered[line * (stride + 1)] ?? 0;
    bare[at] = (filtered[line * (stride + 1) + 1 + x] ?? 0) + foretold(filter, left, above, corner);
  }
  return bare;
}

function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const byLeft = Math.abs(above - corner);
  const byAbove = Math.abs(left - corner);
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
