import { t } from '@lingui/core/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import styles from './RecordPanel.module.css';

/** Asks for the reason that something needs; the focus is in its field. Escape leaves it. */
export function ReasonForm({
  label,
  hint,
  submit,
  leave,
  suggestions = [],
  children,
  whyNot,
  onGiven,
  onLeave,
}: {
  label: string;
  hint: string;
  /** What the button says that gives the reason, and the one that does not. */
  submit: string;
  leave: string;
  /** Reasons that are often given, to take by one press and to change. */
  suggestions?: readonly string[];
  /** What is to be chosen beside the reason, above it. */
  children?: ReactNode;
  /** Why this cannot be done with the reason as it stands; undefined if it can. */
  whyNot: (reason: string) => string | undefined;
  onGiven: (reason: string) => void;
  onLeave: () => void;
}) {
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const reason = text.trim();
  const disabledReason = whyNot(reason);
  return (
    <form
      className={styles.reason}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // A dialog around it stays.
        event.stopPropagation();
        onLeave();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (disabledReason === undefined) onGiven(reason);
      }}
    >
      {children}
      <Field label={label} hint={hint}>
        {(id) => (
          <input
            id={id}
            value={text}
            onChange={(event) => setText(event.target.value)}
            ref={field}
            maxLength={4000}
          />
        )}
      </Field>
      {suggestions.length > 0 && (
        <fieldset aria-label={t`Common reasons`} className={styles.suggestions}>
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion}
              onClick={() => {
                setText(suggestion);
                field.current?.focus();
              }}
            >
              {suggestion}
            </Button>
          ))}
        </fieldset>
      )}
      <div className={styles.actions}>
        <Button type="submit" variant="primary" disabledReason={disabledReason}>
          {submit}
        </Button>
        <Button onClick={onLeave}>{leave}</Button>
      </div>
    </form>
  );
}
