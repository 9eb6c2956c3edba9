/** Whether the screen stays on: asked for and not answered yet, granted, refused, or nothing this browser can do. */
export type ScreenState = 'asked' | 'on' | 'refused' | 'cannot';

/** The parts of a browser that keep its screen on; `wakeLock` is absent where it cannot. */
export interface ScreenKeeper {
  readonly wakeLock?: Pick<WakeLock, 'request'>;
  readonly isShown: () => boolean;
  /** Calls whenever the page is shown or hidden; gives what ends that. */
  readonly onShownOrHidden: (call: () => void) => () => void;
}

/**
 * Keeps the screen on until the function that it gives is called. The browser lets go when the page is hidden, so it is asked again
 * when the page is shown; a refusal (battery low) is the person's own setting and stands until then.
 */
export function keepAwake(
  { wakeLock, isShown, onShownOrHidden }: ScreenKeeper,
  tell: (state: ScreenState) => void,
): () => void {
  if (wakeLock === undefined) {
    tell('cannot');
    return () => undefined;
  }
  let held: WakeLockSentinel | undefined;
  let isOver = false;
  const letGo = (lock: WakeLockSentinel | undefined): void => {
    lock?.release().catch(() => undefined);
  };
  const take = (lock: WakeLockSentinel): void => {
    if (isOver) {
      letGo(lock);
      return;
    }
    held = lock;
    tell('on');
    lock.addEventListener('release', () => {
      if (held !== lock || isOver) return;
      held = undefined;
      // A page that is hidden gets it back when it is shown; one that is in sight has lost it.
      tell(isShown() ? 'refused' : 'asked');
    });
  };
  const ask = (): void => {
    if (!isShown() || held !== undefined) return;
    wakeLock.request('screen').then(take, () => {
      if (!isOver) tell('refused');
    });
  };
  tell('asked');
  ask();
  const stopListening = onShownOrHidden(ask);
  return () => {
    isOver = true;
    stopListening();
    letGo(held);
  };
}
