import { afterEach, expect, test, vi } from 'vitest';
import { noticeOptions } from '../notices/notice-options.ts';
import { feel } from './clock-feel.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  noticeOptions.setState({ vibration: true });
});

test('each tap of the clock feels different, and a stop the longest', () => {
  const vibrate = vi.fn(() => true);
  vi.stubGlobal('navigator', { vibrate });
  for (const tap of ['runs', 'pauses', 'asks', 'ends'] as const) feel(tap);
  expect(vibrate.mock.calls).toEqual([[[60]], [[60, 80, 60]], [[30]], [[300]]]);
});

test('a device that is asked not to does not shake', () => {
  const vibrate = vi.fn(() => true);
  vi.stubGlobal('navigator', { vibrate });
  noticeOptions.setState({ vibration: false });
  feel('ends');
  expect(vibrate).not.toHaveBeenCalled();
});

test('a device that cannot is left alone', () => {
  vi.stubGlobal('navigator', {});
  expect(() => feel('ends')).not.toThrow();
});
