import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { smallPng } from './small-png.ts';

/** A picture of so many pixels in a line, every byte as it is. */
function png(colours: readonly number[]): Buffer {
  const chunk = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(colours.length, 0);
  header.writeUInt32BE(1, 4);
  header.set([8, 2], 8);
  const line = Buffer.from([0, ...colours.flatMap((one) => [one >> 16, (one >> 8) & 255, one & 255])]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(line)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('the palette has the colours, the most frequent first', () => {
  const small = smallPng(png([0x112233, 0xffffff, 0xffffff]));
  const palette = small.indexOf('PLTE') + 4;
  expect(small.subarray(palette, palette + 6).toString('hex')).toBe('ffffff112233');
  expect([small.readUInt32BE(16), small.readUInt32BE(20), small[25]]).toEqual([3, 1, 3]);
});

test('a picture of more than 256 colours keeps those it has most of', () => {
  const colours = Array.from({ length: 300 }, (_, index) => index * 7);
  const small = smallPng(png([...colours, ...colours.slice(0, 10)]));
  const palette = small.indexOf('PLTE');
  expect(small.readUInt32BE(palette - 4)).toBe(256 * 3);
  expect(small.subarray(palette + 4, palette + 7).toString('hex')).toBe('000000');
});

test('what Chromium does not write is refused', () => {
  const grey = png([0]);
  grey[25] = 0;
  expect(() => smallPng(grey)).toThrow('not a picture');
});
