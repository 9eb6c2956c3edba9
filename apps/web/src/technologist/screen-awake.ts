import { useEffect, useState } from 'react';
import { keepAwake, type ScreenState } from './keep-awake.ts';

/** Keeps the screen on while `wanted`, and says whether it does; undefined while it is not wanted. */
export function useScreenAwake(wanted: boolean): ScreenState | undefined {
  const [state, setState] = useState<ScreenState>();
  useEffect(() => {
    if (!wanted) return;
    const end = keepAwake(
      {
        ...('wakeLock' in navigator ? { wakeLock: navigator.wakeLock } : {}),
        isShown: () => document.visibilityState === 'visible',
        onShownOrHidden: (call) => {
          document.addEventListener('visibilitychange', call);
          return () => document.removeEventListener('visibilitychange', call);
        },
      },
      setState,
    );
    return () => {
      end();
      setState(undefined);
    };
  }, [wanted]);
  return state;
}
