import { type ReactNode, useState } from 'react';
import styles from './Entry.module.css';
import { SetupField, type SetupFields } from './SetupField.tsx';
import { entryField, LIST_FIELDS, type ListPart } from './setup-fields.ts';
import type { SetupRow } from './setup-form.ts';

export interface EntryProps extends SetupFields {
  readonly part: ListPart;
  readonly row: SetupRow;
  /** Whom or what it is of. */
  readonly title: string;
  /** What stands there, in a few words, or that nothing does. */
  readonly note: ReactNode;
  readonly startsOpen?: boolean;
}

/** An entry of a list that folds up to one line; it is open while something in it is wrong. */
export function FoldedEntry({
  title,
  note,
  startsOpen = false,
  isWrong,
  children,
}: Pick<EntryProps, 'title' | 'note' | 'startsOpen'> & {
  readonly isWrong: boolean;
  readonly children: ReactNode;
}) {
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <details
      className={styles.entry}
      open={isOpen || isWrong}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary className={styles.line}>
        <strong className={styles.title}>{title}</strong>
        <span className={styles.note}>{note}</span>
      </summary>
      <div className={styles.fields}>{children}</div>
    </details>
  );
}

/** An entry with all fields of its list side by side. */
export const Entry = ({ part, row, title, note, startsOpen = false, ...fields }: EntryProps) => {
  const names = LIST_FIELDS[part];
  const isWrong = names.some((name) => fields.problems.has(entryField(part, row.key, name)));
  return (
    <FoldedEntry {...{ title, note, startsOpen, isWrong }}>
      {/* biome-ignore lint/a11y/useSemanticElements: the section is a fieldset already */}
      <div role="group" aria-label={title} className={styles.beside}>
        {names.map((name) => (
          <SetupField key={name} {...fields} field={entryField(part, row.key, name)} name={name} />
        ))}
      </div>
    </FoldedEntry>
  );
};
