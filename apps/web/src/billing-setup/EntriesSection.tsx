import { t } from '@lingui/core/macro';
import { Status } from '../ui/Status.tsx';
import styles from './Entry.module.css';
import { Entry } from './Entry.tsx';
import type { SetupFields } from './SetupField.tsx';
import { SetupSection } from './SetupSection.tsx';
import { entryField, type ListPart } from './setup-fields.ts';
import type { SetupRow } from './setup-form.ts';
import { type EntryNames, entryName } from './setup-words.ts';
import { isEntered } from './typed-setup.ts';

interface EntriesSectionProps extends SetupFields {
  readonly part: Extract<ListPart, 'payers' | 'facilities'>;
  readonly what: string;
  readonly rows: readonly SetupRow[];
  readonly names: EntryNames;
  /** Of the fields that tell what stands there, in the line of an entry. */
  readonly told: readonly string[];
}

/** What the organisation has, each an entry to unfold. */
export const EntriesSection = ({ part, what, rows, names, told, ...fields }: EntriesSectionProps) => {
  const { values } = fields.form;
  return (
    <SetupSection part={part} what={what}>
      <div className={styles.entries}>
        {rows.map((row) => (
          <Entry
            key={row.key}
            {...fields}
            part={part}
            row={row}
            title={entryName(part, row.key, values, names)}
            note={
              isEntered(values, part, row) ? (
                told
                  .map((name) => values[entryField(part, row.key, name)])
                  .filter(Boolean)
                  .join(' · ')
              ) : (
                <Status kind="waiting">{t`not entered`}</Status>
              )
            }
          />
        ))}
      </div>
    </SetupSection>
  );
};
