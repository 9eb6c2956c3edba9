import type { ComponentProps } from 'react';
import { Field } from '../ui/Field.tsx';
import type { Form } from './use-form.ts';
import { inputId } from './use-save.ts';

interface TextFieldProps<Name extends string> {
  readonly form: Form<Name>;
  readonly problems: ReadonlyMap<Name, string>;
  readonly name: Name;
  readonly label: string;
  readonly hint?: string;
  readonly readOnly: boolean;
  readonly inputMode?: ComponentProps<'input'>['inputMode'];
}

/** One line of text in a form. */
export const TextField = <Name extends string>({
  form,
  problems,
  name,
  label,
  hint,
  readOnly,
  inputMode = 'text',
}: TextFieldProps<Name>) => (
  <Field id={inputId(name)} label={label} hint={hint} problem={problems.get(name)}>
    {(id, described) => (
      <input
        {...described}
        id={id}
        type="text"
        inputMode={inputMode}
        value={form.values[name]}
        onChange={({ target }) => form.change(name, target.value)}
        readOnly={readOnly}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
    )}
  </Field>
);
