import { type Instant, instant } from '@ionm-clock/domain';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepInStep } from './keep-in-step.ts';
import { clocksHaveParted } from './server-clock.ts';

vi.mock(import('./server-clock.ts'), async (original) => ({
  ...(await original()),
  clocksHaveParted: vi.fn(() => false),
}));

const shown = Object.assign(new EventTarget(), { visibilityState: 'visible' });
const browser = new EventTarget();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('document', shown);
  vi.stubGlobal('window', browser);
  vi.stubGlobal('navigator', { onLine: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function stepping(answer: () => Promise<Instant> = () => Promise.resolve(instant(Date.now()))) {
  const asked = vi.fn(answer);
  const learned = vi.fn();
  return { asked, learned, connected: keepInStep(asked, learned) };
}

test('on a connection the server is asked several times, and what waited for it is told once', async () => {
  const { asked, learned, connected } = stepping();
  connected();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveBeenCalledTimes(4);
  expect(learned).toHaveBeenCalledTimes(1);
});

test('asked for while it is being asked, the server is asked again after that', async () => {
  const { asked, learned, connected } = stepping();
  connected();
  connected();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveBeenCalledTimes(8);
  expect(learned).toHaveBeenCalledTimes(2);
});

test('one answer is enough, even if the link dies before the next', async () => {
  let answers = 0;
  const { learned, connected } = stepping(() => {
    answers += 1;
    return answers > 1 ? Promise.reject(new Error('not connected')) : Promise.resolve(instant(Date.now()));
  });
  connected();
  await vi.advanceTimersByTimeAsync(0);
  expect(learned).toHaveBeenCalledTimes(1);
});

test('nothing is told while nobody answers', async () => {
  const { learned, connected } = stepping(() => Promise.reject(new Error('not connected')));
  connected();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(learned).not.toHaveBeenCalled();
});

test.each([
  ['the page is shown again', () => shown.dispatchEvent(new Event('visibilitychange'))],
  ['the network is back', () => browser.dispatchEvent(new Event('online'))],
  [
    'the page comes back from the cache',
    () => browser.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  ],
])('the server is asked when %s', async (_, happens) => {
  const { asked } = stepping();
  happens();
  await vi.advanceTimersByTimeAsync(0);
  expect(asked).toHaveBeenCalledTimes(4);
});

test('the server is asked within a second after the device’s clocks have parted', async () => {
  const { asked } = stepping();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).not.toHaveBeenCalled();
  vi.mocked(clocksHaveParted).mockReturnValueOnce(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveBeenCalledTimes(4);
});
