import { expect, test } from 'vitest';
import { type AppRegistration, newestApp } from './newest-app.ts';

/** A service worker whose state the test decides. */
class Worker extends EventTarget {
  state: ServiceWorkerState = 'installing';

  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

const registration = (rest: Partial<AppRegistration> = {}) => ({
  installing: null,
  waiting: null,
  unregistered: false,
  async update() {},
  async unregister() {
    this.unregistered = true;
    return true;
  },
  ...rest,
});

/** Whether a promise has settled once everything that is due has run. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  const later = new Promise((resolve) => setImmediate(resolve, 'later'));
  return (await Promise.race([promise.then(() => 'now'), later])) === 'now';
}

test('the page waits until the new version is all there and in charge', async () => {
  const installing = new Worker();
  const kept = registration({ installing });
  const newest = newestApp(kept);
  for (const state of ['installed', 'activating'] as const) {
    installing.become(state);
    expect(await settled(newest)).toBe(false);
  }
  installing.become('activated');
  await newest;
  expect(kept.unregistered).toBe(false);
});

test('a version that was fetched before and only waits is waited for, too', async () => {
  const waiting = new Worker();
  const newest = newestApp(registration({ waiting }));
  expect(await settled(newest)).toBe(false);
  waiting.become('activated');
  await newest;
});

test('a device that cannot keep the new version gets it from the network', async () => {
  const installing = new Worker();
  const full = registration({ installing });
  const newest = newestApp(full);
  expect(await settled(newest)).toBe(false);
  installing.become('redundant');
  await newest;
  expect(full.unregistered).toBe(true);
});

test('without anything newer, or without a service worker, the page is loaded again at once', async () => {
  await newestApp(registration());
  await newestApp(undefined);
});

test('while the new version cannot be fetched, the page stays and says what to do', async () => {
  const cut = registration({ update: () => Promise.reject(new TypeError('Failed to fetch')) });
  await expect(newestApp(cut)).rejects.toThrow('Check the network, then try again.');
  expect(cut.unregistered).toBe(false);
});
