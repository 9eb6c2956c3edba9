import fc from 'fast-check';
import { RandomSource } from '../../apps/server/src/testing/random-source.ts';

const DEPTH = 2_000;
const deep = (wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < DEPTH; level++) value = wrap(value);
  return value;
};

const TEXTS = [
  '',
  ' ',
  '\u0000',
  '\u0000\u0001\u001f\u007f',
  'half of a character \ud800',
  '\udc00 the other half',
  '\u202egnikcehc\u202c',
  'e\u0301'.repeat(200),
  'Z\u0351\u036b\u0343\u036a\u0302'.repeat(40),
  '\u{1f469}\u200d\u{1f469}\u200d\u{1f467}',
  'İıßﬁ',
  '\ufeff',
  'a\r\nSet-Cookie: stolen=1',
  "' OR 1=1; DROP TABLE events; --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://elsewhere.example")',
  '+1-1@x\t',
  '../../../../etc/passwd',
  '..%2f..%2f%00',
  '%',
  '%E0%A4%A',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '{{7*7}}#{7*7}',
  'true',
  'null',
  '0',
  '1e999',
  '2026-02-30T25:61:61Z',
  'x'.repeat(201),
  'x'.repeat(4_001),
  'ж'.repeat(9_000),
  'a'.repeat(30_000),
];

const NUMBERS = [
  -0,
  -1,
  0.1,
  1e-7,
  1e21,
  1e308,
  -1e308,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  Number.MAX_SAFE_INTEGER + 2,
  2 ** 31,
  2 ** 32,
  Date.UTC(1970),
  Date.UTC(2000) - 1,
  Date.UTC(2000),
  Date.UTC(2100),
  Date.UTC(2100) + 1,
  8.64e15,
  8.64e15 + 1,
];

const OBJECTS: readonly unknown[] = [
  null,
  true,
  false,
  [],
  {},
  [[]],
  [null],
  JSON.parse('{"__proto__":{"role":"administrator","ok":true}}'),
  JSON.parse('{"constructor":{"prototype":{"role":"administrator"}}}'),
  JSON.parse('{"__proto__":null,"length":1e9,"then":"x","toJSON":"x","type":"startMonitoring"}'),
  { length: 2 ** 31 },
  { _placeholder: true, num: 0 },
  { _placeholder: true, num: 1e9 },
  Array.from({ length: 3_000 }, (_, index) => index),
  Object.fromEntries(Array.from({ length: 1_500 }, (_, index) => [`key ${index}`, index])),
  deep((inner) => [inner]),
  deep((inner) => ({ type: inner })),
];

/** Values that nobody means to send: what programs stumble over, and what chance gives. All can be said in JSON. */
export function strangeValues(seed: number): readonly unknown[] {
  const values = fc.sample(fc.jsonValue({ maxDepth: 3 }), { seed, numRuns: 200 });
  const random = new RandomSource(seed);
  const texts = Array.from({ length: 200 }, () => randomText(random));
  return [...TEXTS, ...NUMBERS, ...OBJECTS, ...values, ...texts];
}

/** Of any characters, and halves of them. */
const randomText = (random: RandomSource): string =>
  String.fromCharCode(...Array.from({ length: random.number(60) }, () => random.number(0x1_0000)));
