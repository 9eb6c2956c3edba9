import type { PayerProfile } from '@ionm-clock/domain';
import { useId } from 'react';
import { InEnglish } from '../texts/InEnglish.tsx';
import { valueWords } from './field-words.ts';
import styles from './ProfileFacts.module.css';
import { type FieldGroup, fieldGroups } from './profile-fields.ts';
import { formOf, type ProfileForm, sourceLines } from './profile-form.ts';

/** Everything that a version says, in plain words. Its name and id stand above. */
export function ProfileFacts({ profile }: { readonly profile: PayerProfile }) {
  const form = formOf(profile);
  return (
    <div className={styles.groups}>
      {fieldGroups()
        .filter(({ title }) => title !== 'Profile')
        .map((group) => (
          <Group key={group.title} group={group} form={form} />
        ))}
    </div>
  );
}

function Group({ group, form }: { readonly group: FieldGroup; readonly form: ProfileForm }) {
  const titleId = useId();
  return (
    <section className={styles.group} aria-labelledby={titleId}>
      <h2 id={titleId}>{group.title}</h2>
      {group.fields.map((field) =>
        field.kind === 'lines' ? (
          <ul key={field.path} className={styles.lines}>
            {sourceLines(form).map((line) => (
              <li key={line}>
                <InEnglish>{line}</InEnglish>
              </li>
            ))}
          </ul>
        ) : (
          <dl key={field.path} className={styles.fact}>
            <dt>{field.label}</dt>
            <dd>{valueWords(field, form)}</dd>
          </dl>
        ),
      )}
    </section>
  );
}
