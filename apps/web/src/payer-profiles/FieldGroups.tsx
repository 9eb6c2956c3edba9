import layout from '../ui/WithAside.module.css';
import styles from './DraftForm.module.css';
import type { FieldProblems } from './field-problems.ts';
import { ProfileFieldInput } from './ProfileFieldInput.tsx';
import { fieldGroups } from './profile-fields.ts';
import type { FieldPath, ProfileForm } from './profile-form.ts';

/** All fields of a profile, those that belong together under one title. */
export const FieldGroups = ({
  form,
  problems,
  idStays,
  onChange,
}: {
  readonly form: ProfileForm;
  readonly problems: FieldProblems;
  /** A profile that exists keeps its id. */
  readonly idStays: boolean;
  readonly onChange: (path: FieldPath, value: string) => void;
}) =>
  fieldGroups().map(({ title, hint, fields }) => (
    <fieldset key={title} className={layout.group}>
      <legend className={layout.legend}>{title}</legend>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      <div className={`${layout.beside} ${styles.fields}`}>
        {fields.map((field) => (
          <ProfileFieldInput
            key={field.path}
            field={field}
            value={form[field.path]}
            problem={problems.get(field.path)}
            stays={idStays && field.path === 'id'}
            onChange={(value) => onChange(field.path, value)}
          />
        ))}
      </div>
    </fieldset>
  ));
