import { expect, test } from 'vitest';
import { keepAwake, type ScreenState } from './keep-awake.ts';

/** A browser's screen, which grants the wish to stay on or refuses it. */
class FakeScreen {
  isGranted = true;
  shown = true;
  held = 0;
  readonly told: ScreenState[] = [];
  #listener: () => void = () => undefined;
  #locks: EventTarget[] = [];

  keep(): () => void {
    return keepAwake(
      {
        wakeLock: { request: () => this.#request() },
        isShown: () => this.shown,
        onShownOrHidden: (call) => {
          this.#listener = call;
          return () => {
            this.#listener = () => undefined;
          };
        },
      },
      (state) => this.told.push(state),
    );
  }

  /** As a browser does: it lets go of everything when the page is hidden. */
  show(shown: boolean): void {
    this.shown = shown;
    if (!shown) this.letGo();
    this.#listener();
  }

  letGo(): void {
    for (const lock of this.#locks.splice(0)) {
      this.held -= 1;
      lock.dispatchEvent(new Event('release'));
    }
  }

  async #request(): Promise<WakeLockSentinel> {
    if (!this.isGranted) throw new DOMException('battery low', 'NotAllowedError');
    this.held += 1;
    const lock = Object.assign(new EventTarget(), {
      released: false,
      type: 'screen' as const,
      onrelease: null,
      release: async () => this.letGo(),
    });
    this.#locks.push(lock);
    return lock;
  }
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('the screen stays on until it is no longer wanted', async () => {
  const screen = new FakeScreen();
  const end = screen.keep();
  await settled();
  expect(screen.told).toEqual(['asked', 'on']);
  end();
  await settled();
  expect(screen.held).toBe(0);
  expect(screen.told).toEqual(['asked', 'on']);
});

test('a page that was hidden asks again when it is shown', async () => {
  const screen = new FakeScreen();
  screen.keep();
  await settled();
  screen.show(false);
  expect(screen.told.at(-1)).toBe('asked');
  screen.show(true);
  await settled();
  expect(screen.told.at(-1)).toBe('on');
  expect(screen.held).toBe(1);
});

test('a refusal is told, and one while the page is in sight too', async () => {
  const refusing = new FakeScreen();
  refusing.isGranted = false;
  refusing.keep();
  await settled();
  expect(refusing.told).toEqual(['asked', 'refused']);
  const losing = new FakeScreen();
  losing.keep();
  await settled();
  losing.letGo();
  expect(losing.told.at(-1)).toBe('refused');
});

test('what is granted after the end is given back', async () => {
  const screen = new FakeScreen();
  screen.keep()();
  await settled();
  expect(screen.held).toBe(0);
  expect(screen.told).toEqual(['asked']);
});

test('a browser that cannot says so', () => {
  const told: ScreenState[] = [];
  keepAwake({ isShown: () => true, onShownOrHidden: () => () => undefined }, (state) => told.push(state));
  expect(told).toEqual(['cannot']);
});
