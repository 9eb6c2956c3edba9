import { useEffect, useEffectEvent } from 'react';
import { type DeskAction, deskAction, isTyping } from './desk-keys.ts';

/** Calls `act` for the desk's keys while the desk is on screen. */
export function useDeskKeys(act: (action: DeskAction) => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
    const action = deskAction({ key, ctrlKey, metaKey, altKey, repeat, typing: isTyping(target) });
    if (action === undefined) return;
    event.preventDefault();
    act(action);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKeyDown(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
