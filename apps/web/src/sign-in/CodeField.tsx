import { t } from '@lingui/core/macro';
import { useEffect, useRef } from 'react';
import { Field } from '../ui/Field.tsx';

interface CodeFieldProps {
  readonly code: string;
  readonly onCode: (code: string) => void;
}

/** The six digits of the authenticator app, or a recovery code where the phone is lost. */
export function CodeField({ code, onCode }: CodeFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field
      label={t`Code`}
      hint={t`The six digits that your authenticator app shows now. Without your phone: one of your recovery codes.`}
    >
      {(id, described) => (
        <input
          ref={input}
          id={id}
          {...described}
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          required
          value={code}
          onChange={({ target }) => onCode(target.value)}
        />
      )}
    </Field>
  );
}
