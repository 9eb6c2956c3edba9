import { type ComponentProps, type MouseEvent, useId, useState } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly variant?: 'primary' | 'plain' | 'danger' | undefined;
  /** `normal` 48 px high, `large` 64, `clock` 120. */
  readonly size?: 'normal' | 'large' | 'clock' | undefined;
  /** Why this cannot be pressed now. The button stays where it is and says so. */
  readonly disabledReason?: string | undefined;
  /** Shows the reason under the button at once; else a press shows it. */
  readonly showReason?: boolean | undefined;
}

/** A button that can always be reached: one that cannot be pressed now says why, also to touch and screen readers. */
export function Button({
  variant = 'plain',
  size = 'normal',
  disabledReason,
  showReason = false,
  className,
  onClick,
  'aria-describedby': describedBy,
  ...rest
}: ButtonProps) {
  const reasonId = useId();
  const [asked, setAsked] = useState(false);
  const disabled = disabledReason !== undefined;
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (!disabled) {
      setAsked(false);
      onClick?.(event);
      return;
    }
    event.preventDefault();
    setAsked(true);
  };
  const classes = [styles.button, styles[variant], styles[size], className].filter(Boolean).join(' ');
  return (
    <span className={styles.place}>
      <button
        type="button"
        {...rest}
        className={classes}
        onClick={press}
        aria-disabled={disabled || undefined}
        aria-describedby={disabled ? reasonId : describedBy}
        title={disabledReason}
      />
      {disabled && (
        <small id={reasonId} className={styles.reason} hidden={!showReason && !asked}>
          {disabledReason}
        </small>
      )}
    </span>
  );
}
