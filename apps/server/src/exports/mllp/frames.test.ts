import fc from 'fast-check';
import { expect, it } from 'vitest';
import { answered } from './acknowledgement.ts';
import { Frames, framed } from './frames.ts';

const FRAMING = ['\u000b', '\u001c'];

it('messages come out whole, however they are cut on the way', () => {
  const message = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((text) => !FRAMING.some((character) => text.includes(character)));
  fc.assert(
    fc.property(fc.array(message), fc.array(fc.nat(40), { minLength: 1 }), (messages, cuts) => {
      const bytes = Buffer.concat(messages.map(framed));
      const frames = new Frames();
      const came: string[] = [];
      for (let from = 0, index = 0; from < bytes.length; index += 1) {
        const to = from + 1 + (cuts[index % cuts.length] ?? 0);
        came.push(...frames.take(bytes.subarray(from, to)));
        from = to;
      }
      expect(came).toEqual(messages);
    }),
  );
});

it('what is no message is told', () => {
  expect(() => new Frames().take(Buffer.from('HTTP/1.1 200 OK\u001c\r'))).toThrow('no message');
});

it.each([
  ['MSH|^~\\&|A\rMSA|AA|1-1\r', { code: 'AA', controlId: '1-1', text: undefined }],
  ['MSH|^~\\&|A\rMSA|CA|1-1|\r', { code: 'AA', controlId: '1-1', text: undefined }],
  ['MSH|^~\\&|A\rMSA|AR|7-2|Unknown provider\r', { code: 'AR', controlId: '7-2', text: 'Unknown provider' }],
  ['MSH|^~\\&|A\rMSA|XX|7-2\r', undefined],
  ['MSH|^~\\&|A\r', undefined],
])('%j says what became of a message', (message, said) => {
  expect(answered(message)).toEqual(said);
});
