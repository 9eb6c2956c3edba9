import { useEffect } from 'react';

/**
 * Keeps a tablet's screen on while `wanted`, where the browser can. The browser lets go when the page is hidden, so it is
 * asked again when the page is shown; a refusal (battery low) is the person's own setting and stands.
 */
export function useScreenAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted || !('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | undefined;
    let over = false;
    const letGo = (lock: WakeLockSentinel | undefined): void => {
      lock?.release().catch(() => undefined);
    };
    const ask = (): void => {
      if (document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (lock) => {
          if (over) letGo(lock);
          else held = lock;
        },
        () => undefined,
      );
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', ask);
      letGo(held);
    };
  }, [wanted]);
}
