import { describe, expect, it } from 'vitest';
import { readmeExamples } from './readme-examples.ts';

const FENCE = '```';
const block = (kind: string, ...lines: string[]): string => [`${FENCE}${kind}`, ...lines, FENCE].join('\n');
const JSON_SHOWN = block('ts', 'const a = [1];', 'a; // => the JSON below');

describe('the examples of a README', () => {
  it('are one module, each line at its own number', () => {
    const readme = ['# A', block('ts', 'const a = 1;'), 'and then', block('ts', 'a + 1; // => 2')].join('\n');
    const { asWritten, checked, shown } = readmeExamples(readme);
    expect(asWritten.split('\n')).toEqual(['', '', 'const a = 1;', '', '', '', 'a + 1; // => 2', '']);
    expect(checked.split('\n')[6]).toBe('__shown(7, (a + 1), (2));');
    expect(shown).toBe(1);
  });

  it('show JSON in the block that follows', () => {
    const { checked } = readmeExamples([JSON_SHOWN, block('json', '[', '  1', ']')].join('\n'));
    expect(checked).toContain('__shown(3, (a), ([   1 ]));');
  });

  it.each([
    [
      'a value of more than one line',
      block('ts', 'f(', '  1', '); // => 2', '  a; // => 1'),
      'README.md:5: shows',
    ],
    ['a value of no expression', block('ts', '// => 1'), 'README.md:2: shows'],
    ['JSON that is not there', JSON_SHOWN, 'README.md:1: no JSON'],
    ['JSON that no example shows', block('json', '[1]'), 'README.md:1: no example'],
    ['a block of another kind', block('js', 'a; // => 1'), 'README.md:1: a block of kind "js"'],
    ['a block without an end', `${FENCE}ts\na; // => 1`, 'README.md:1: a block without an end'],
  ])('may not have %s', (_what, readme, message) => {
    expect(() => readmeExamples(readme)).toThrow(message);
  });
});
