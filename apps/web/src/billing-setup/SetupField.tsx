import { t } from '@lingui/core/macro';
import type { ComponentProps } from 'react';
import { CheckField } from '../administration/CheckField.tsx';
import { TextField } from '../administration/TextField.tsx';
import type { Form } from '../administration/use-form.ts';
import { inputId } from '../administration/use-save.ts';
import { Field } from '../ui/Field.tsx';
import styles from './Entry.module.css';
import { choicesOf, choiceText } from './setup-choices.ts';
import { YES } from './setup-fields.ts';
import { fieldHints, fieldLabels } from './setup-words.ts';

/** What every field of the form needs. */
export interface SetupFields {
  readonly form: Form<string>;
  readonly problems: ReadonlyMap<string, string>;
  readonly readOnly: boolean;
}

const NUMBERS: Readonly<Record<string, ComponentProps<'input'>['inputMode']>> = {
  npi: 'numeric',
  taxId: 'numeric',
  postalCode: 'numeric',
  cents: 'decimal',
  contactPhone: 'tel',
  port: 'numeric',
};

/** One field, as its name is typed, chosen or ticked. `label`: where it is called otherwise than everywhere. */
export function SetupField({
  field,
  name,
  label = fieldLabels()[name] ?? name,
  hint = fieldHints()[name],
  ...fields
}: SetupFields & {
  readonly field: string;
  readonly name: string;
  readonly label?: string;
  readonly hint?: string | undefined;
}) {
  const { form, readOnly } = fields;
  const value = form.values[field] ?? '';
  if (name === 'tls') {
    return (
      <div className={styles.belowLabel}>
        <CheckField
          label={t`Encrypted, with TLS`}
          checked={value === YES}
          readOnly={readOnly}
          onChange={(isChecked) => form.change(field, isChecked ? YES : '')}
        />
      </div>
    );
  }
  if (choicesOf(name) !== undefined) return <ChoiceField {...fields} {...{ field, name, label, hint }} />;
  return (
    <TextField
      {...fields}
      name={field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      inputMode={NUMBERS[name] ?? 'text'}
    />
  );
}

/** One of a few. Where nothing is chosen yet, that is a choice too; and so is what an older set-up says. */
function ChoiceField({
  form,
  problems,
  readOnly,
  field,
  name,
  label,
  hint,
}: SetupFields & {
  readonly field: string;
  readonly name: string;
  readonly label: string;
  readonly hint: string | undefined;
}) {
  const value = form.values[field] ?? '';
  const values = choicesOf(name)?.map(([one]) => one) ?? [];
  const mayBeEmpty = name === 'filingIndicator' || name === 'placeOfService';
  const offered = [...(mayBeEmpty ? [''] : []), ...values];
  return (
    <Field id={inputId(field)} label={label} hint={hint} problem={problems.get(field)}>
      {(id, described) => (
        <select
          {...described}
          id={id}
          value={value}
          disabled={readOnly}
          onChange={({ target }) => form.change(field, target.value)}
        >
          {[...new Set([...offered, value])].map((one) => (
            <option key={one} value={one}>
              {one === '' ? t`Choose…` : choiceText(name, one)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
