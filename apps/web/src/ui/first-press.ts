import type { KeyboardEvent, MouseEvent } from 'react';

interface PressHandlers {
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/**
 * For a button whose place another one takes: of a burst of taps, as gloves make them, only the first counts, and a key that is
 * held down presses once.
 */
export const onFirstPress = (press: () => void): PressHandlers => ({
  onClick: ({ detail }) => {
    if (detail <= 1) press();
  },
  onKeyDown: (event) => {
    if (event.repeat) event.preventDefault();
  },
});
