import { type ReactNode, useId } from 'react';
import styles from './Field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with what stands there, and what to do. */
  readonly problem?: ReactNode;
  /** For a field that must be found from outside; else it gets one of its own. */
  readonly id?: string;
  /** Gets the id and the description that its input must carry. */
  readonly children: (id: string, described: FieldDescription) => ReactNode;
}

export interface FieldDescription {
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** A label, its input, and a hint below; a problem stands between, and is read with the input. */
export function Field({ label, hint, problem, id: givenId, children }: FieldProps) {
  const ownId = useId();
  const id = givenId ?? ownId;
  const [hintId, problemId] = [`${id}-hint`, `${id}-problem`];
  const describing = [problem !== undefined && problemId, hint && hintId].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {children(id, {
        'aria-describedby': describing === '' ? undefined : describing,
        'aria-invalid': problem === undefined ? undefined : true,
      })}
      {problem !== undefined && (
        <small id={problemId} className={styles.problem}>
          <span aria-hidden="true">▲ </span>
          {problem}
        </small>
      )}
      {hint !== undefined && (
        <small id={hintId} className={styles.hint}>
          {hint}
        </small>
      )}
    </div>
  );
}
