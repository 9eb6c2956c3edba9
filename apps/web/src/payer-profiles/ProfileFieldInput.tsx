import { t } from '@lingui/core/macro';
import type { ComponentProps } from 'react';
import { Field } from '../ui/Field.tsx';
import { fieldId } from './field-id.ts';
import type { FieldKind, ProfileField } from './profile-fields.ts';

interface ProfileFieldInputProps {
  readonly field: ProfileField;
  readonly value: string;
  readonly problem: string | undefined;
  readonly stays: boolean;
  readonly onChange: (value: string) => void;
}

/** One field as its kind is typed; what is wrong with it stands at it and is read with it. */
export const ProfileFieldInput = ({ field, value, problem, stays, onChange }: ProfileFieldInputProps) => (
  <Field
    id={fieldId(field.path)}
    label={field.label}
    hint={stays ? t`The id of a profile stays.` : field.hint}
    problem={problem}
  >
    {(id, described) => {
      const given = { ...described, id, value };
      if (field.kind === 'choice') {
        return (
          <select {...given} onChange={({ target }) => onChange(target.value)}>
            {field.choices?.map(([choice, words]) => (
              <option key={choice} value={choice}>
                {words}
              </option>
            ))}
          </select>
        );
      }
      if (field.kind === 'lines') {
        return <textarea {...given} rows={5} onChange={({ target }) => onChange(target.value)} />;
      }
      return (
        <input
          {...given}
          {...INPUTS[field.kind]}
          readOnly={stays}
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => onChange(target.value)}
        />
      );
    }}
  </Field>
);

const INPUTS: Readonly<Record<Exclude<FieldKind, 'choice' | 'lines'>, ComponentProps<'input'>>> = {
  text: { type: 'text', maxLength: 200 },
  // Not `type="number"`: there a turn of the wheel changes what is claimed.
  minutes: { type: 'text', inputMode: 'numeric' },
  count: { type: 'text', inputMode: 'numeric' },
  date: { type: 'date' },
};
