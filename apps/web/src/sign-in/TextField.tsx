import type { ReactNode } from 'react';
import { Field } from '../ui/Field.tsx';

interface TextFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly problem?: ReactNode;
  readonly value: string;
  /** How browsers and their password managers know the field. */
  readonly autoComplete: string;
  readonly onValue: (value: string) => void;
}

/** One line that has to be filled in, as typed: nothing is corrected or capitalised. */
export const TextField = ({ label, hint, problem, value, autoComplete, onValue }: TextFieldProps) => (
  <Field label={label} hint={hint} problem={problem}>
    {(id, described) => (
      <input
        id={id}
        {...described}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        required
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    )}
  </Field>
);
