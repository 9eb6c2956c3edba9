import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.resetModules();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
  });
});
afterEach(() => vi.unstubAllGlobals());

const loaded = () => import('./notice-options.ts');

test('a device that nobody set makes no sound', async () => {
  expect((await loaded()).noticeOptions.getState()).toEqual({ sound: false, vibration: true });
});

test('what was chosen holds after the page is loaded anew', async () => {
  (await loaded()).chooseOption({ sound: true });
  vi.resetModules();
  expect((await loaded()).noticeOptions.getState()).toEqual({ sound: true, vibration: true });
});

test('what cannot be read counts as not chosen', async () => {
  kept.set('ionm-clock/notice-options', '{"sound":"yes","vibration":false}');
  expect((await loaded()).noticeOptions.getState()).toEqual({ sound: false, vibration: false });
  vi.resetModules();
  kept.set('ionm-clock/notice-options', '{');
  expect((await loaded()).noticeOptions.getState()).toEqual({ sound: false, vibration: true });
});
