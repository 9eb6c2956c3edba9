import { expect, test } from 'vitest';
import { browserWords } from './session-words.ts';

test('a browser is told in three words', () => {
  expect(
    browserWords(
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
    ),
  ).toBe('Chrome 156, Linux');
  expect(
    browserWords('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/150.0 Safari/537.36 Edg/150.0'),
  ).toBe('Edge 150, Windows');
  expect(
    browserWords('Mozilla/5.0 (iPad; CPU OS 19_0 like Mac OS X) AppleWebKit Version/19.0 Safari/604'),
  ).toBe('Safari 19, iPadOS');
});

test('a browser that is not known is told as it says', () => {
  expect(browserWords('curl/8.1')).toBe('curl/8.1');
});
