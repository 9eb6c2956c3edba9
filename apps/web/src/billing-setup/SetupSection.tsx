import type { ReactNode } from 'react';
import pages from '../ui/Page.module.css';
import layout from '../ui/WithAside.module.css';
import styles from './Entry.module.css';
import { SetupField, type SetupFields } from './SetupField.tsx';
import { type SetupPart, SINGLE_FIELDS, type SinglePart, singleField } from './setup-fields.ts';
import { partTitles, sectionId } from './setup-words.ts';

/** A part of the set-up under its title, with what it is for. */
export const SetupSection = ({
  part,
  what,
  children,
}: {
  readonly part: SetupPart;
  readonly what: string;
  readonly children: ReactNode;
}) => (
  <fieldset className={layout.group} id={sectionId(part)} tabIndex={-1}>
    <legend className={layout.legend}>{partTitles()[part]}</legend>
    <p className={pages.quiet}>{what}</p>
    {children}
  </fieldset>
);

/** A part that is there once: its fields side by side. */
export const SingleSection = ({
  part,
  what,
  ...fields
}: SetupFields & { readonly part: SinglePart; readonly what: string }) => (
  <SetupSection part={part} what={what}>
    <div className={styles.beside}>
      {SINGLE_FIELDS[part].map((name) => (
        <SetupField key={name} {...fields} field={singleField(part, name)} name={name} />
      ))}
    </div>
  </SetupSection>
);
