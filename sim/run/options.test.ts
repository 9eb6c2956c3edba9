import { expect, test } from 'vitest';
import { simOptions } from './options.ts';

test('a range of seeds, one seed, or the same ones each time', () => {
  expect(simOptions(['--seeds', '7..9'])).toMatchObject({ from: 7, to: 9, trace: false });
  expect(simOptions(['--seeds', '7..7', '--trace'])).toMatchObject({ from: 7, to: 7, trace: true });
  expect(simOptions([])).toMatchObject({ from: 1, to: 3000 });
});

test.each(['7', '9..7', 'a..b', '1...2'])('%s is no range', (seeds) => {
  expect(() => simOptions(['--seeds', seeds])).toThrow('is no range such as 1..3000');
});
