import { useId } from 'react';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './DockButton.module.css';

interface DockButtonProps extends Pick<ButtonProps, 'variant' | 'disabledReason'> {
  readonly label: string;
  readonly symbol?: string | undefined;
  /** A few words below the label, which describe the button and are no part of its name. */
  readonly note?: string | undefined;
  readonly onPress: () => void;
}

/** A button of the clock. What the second tap of a burst would hit is what the first one has put in its place. */
export function DockButton({ label, symbol, note, onPress, ...rest }: DockButtonProps) {
  const id = useId();
  return (
    <Button
      {...rest}
      size="clock"
      className={styles.button}
      aria-describedby={note === undefined ? undefined : id}
      {...onFirstPress(onPress)}
    >
      <span className={styles.label}>
        {symbol !== undefined && (
          <span className={styles.symbol} aria-hidden="true">
            {symbol}
          </span>
        )}
        {label}
      </span>
      {note !== undefined && (
        <small id={id} className={styles.note} aria-hidden="true">
          {note}
        </small>
      )}
    </Button>
  );
}
