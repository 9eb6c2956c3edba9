import { t } from '@lingui/core/macro';
import { type KeyboardEvent as ReactKeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './PinPad.module.css';
import { Problem } from './Problem.tsx';

export const PIN_DIGITS = 6;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

interface PinPadProps {
  readonly label: string;
  readonly busy?: boolean;
  readonly problem?: ReactNode;
  readonly onPin: (pin: string) => void;
}

/** Six digits, by touch in gloves or by keyboard; the sixth sends them. What was typed is shown as a count only. */
export function PinPad({ label, busy = false, problem, onPin }: PinPadProps) {
  const [pin, setPin] = useState('');
  const pad = useRef<HTMLFieldSetElement>(null);
  useEffect(() => pad.current?.focus(), []);
  const type = (digit: string): void => {
    if (busy) return;
    const next = pin + digit;
    if (next.length < PIN_DIGITS) setPin(next);
    else {
      setPin('');
      onPin(next);
    }
  };
  const back = (): void => setPin(pin.slice(0, -1));
  const onKeyDown = (event: ReactKeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) {
      event.preventDefault();
      if (!event.repeat) type(event.key);
    } else if (event.key === 'Backspace') {
      event.preventDefault();
      back();
    }
  };
  return (
    <fieldset ref={pad} className={styles.pad} tabIndex={-1} onKeyDown={onKeyDown} aria-label={label}>
      <p className={styles.dots} role="status" aria-label={t`${pin.length} of ${PIN_DIGITS} digits`}>
        {Array.from({ length: PIN_DIGITS }, (_, index) => (index < pin.length ? '●' : '○')).join(' ')}
      </p>
      <Problem>{problem}</Problem>
      <div className={styles.keys}>
        {DIGITS.map((digit) => (
          <Button key={digit} size="large" className={styles.key} onClick={() => type(digit)}>
            {digit}
          </Button>
        ))}
        <Button
          size="large"
          className={styles.key}
          aria-label={t`Delete the last digit`}
          onClick={back}
          disabledReason={pin === '' ? t`Nothing is typed yet.` : undefined}
        >
          ⌫
        </Button>
        <Button size="large" className={styles.key} onClick={() => type('0')}>
          0
        </Button>
      </div>
    </fieldset>
  );
}
