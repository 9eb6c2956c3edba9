import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  /** Gets the id that its input must carry. */
  readonly children: (id: string) => ReactNode;
}

/** A label, its input, and a hint below. */
export function Field({ label, hint, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id)}
      {hint !== undefined && <small className={styles.hint}>{hint}</small>}
    </div>
  );
}
