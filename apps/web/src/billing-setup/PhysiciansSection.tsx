import { t } from '@lingui/core/macro';
import { Status } from '../ui/Status.tsx';
import styles from './Entry.module.css';
import { Entry } from './Entry.tsx';
import type { SetupFields } from './SetupField.tsx';
import { SetupSection } from './SetupSection.tsx';
import { entryField } from './setup-fields.ts';
import type { SetupRow } from './setup-form.ts';
import { type EntryNames, entryName } from './setup-words.ts';

/** How claims name each reading physician: those without an NPI first, and open. */
export function PhysiciansSection({
  rows,
  names,
  ...fields
}: SetupFields & { readonly rows: readonly SetupRow[]; readonly names: EntryNames }) {
  const { values } = fields.form;
  const nameOf = ({ key }: SetupRow): string => entryName('providers', key, values, names);
  const inOrder = rows.toSorted(
    (a, b) => Number(a.isSaved) - Number(b.isSaved) || nameOf(a).localeCompare(nameOf(b)),
  );
  const withNpi = rows.filter(({ isSaved }) => isSaved).length;
  return (
    <SetupSection
      part="providers"
      what={t`${withNpi} of ${rows.length} have an NPI. Without it none of their records goes out as HL7, FHIR or X12.`}
    >
      <div className={styles.entries}>
        {inOrder.map((row) => {
          const npi = (values[entryField('providers', row.key, 'npi')] ?? '').trim();
          return (
            <Entry
              key={row.key}
              {...fields}
              part="providers"
              row={row}
              title={nameOf(row)}
              note={npi === '' ? <Status kind="waiting">{t`NPI missing`}</Status> : t`NPI ${npi}`}
              startsOpen={!row.isSaved}
            />
          );
        })}
      </div>
    </SetupSection>
  );
}
