import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import styles from './DraftForm.module.css';
import type { ProfileDraft } from './draft-store.ts';
import list from './Notice.module.css';
import { filledFrom } from './profile-draft.ts';
import { profileFile, saveProfileFile } from './profile-file.ts';
import { typedProfile } from './profile-form.ts';
import { type ReadFile, readProfileFile } from './read-profile-file.ts';

type Outcome = ReadFile & { readonly name: string; readonly before: ProfileDraft };

/** A file that is chosen, or dropped on the form, fills it; one with mistakes leaves it and tells each. */
export function FileReading({
  draft,
  onChange,
  children,
}: {
  readonly draft: ProfileDraft;
  readonly onChange: (draft: ProfileDraft) => void;
  readonly children: ReactNode;
}) {
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isOver, setIsOver] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const got = await readProfileFile(file);
    setOutcome({ ...got, name: file.name, before: draft });
    if (got.ok) onChange(filledFrom(draft, got.form));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    void read(event.dataTransfer.files[0]);
  };
  const takeBack = (before: ProfileDraft): void => {
    setOutcome(undefined);
    onChange(before);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut of the button inside
    <div
      className={styles.fieldGroups}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <div className={styles.files}>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label={t`File with a payer profile`}
          hidden
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>
          <Trans>Read from a file…</Trans>
        </Button>
        <Button onClick={() => saveProfileFile(profileFile(typedProfile(draft.form)))}>
          <Trans>Save as a file</Trans>
        </Button>
        <span className={styles.hint}>
          <Trans>A JSON file can also be dropped here.</Trans>
        </span>
      </div>
      {outcome?.ok === true && (
        <p role="status" className={notices.notice}>
          <span>{t`The form is filled from ${outcome.name}.`}</span>
          <Button onClick={() => takeBack(outcome.before)}>
            <Trans>Take it back</Trans>
          </Button>
        </p>
      )}
      {outcome?.ok === false && (
        <div role="alert" className={notices.failed}>
          <p>
            <Trans>
              <strong>{t`▲ ${outcome.name} was not read.`}</strong> The form is as it was. Mend the file:
            </Trans>
          </p>
          <ul className={list.problems}>
            {outcome.problems.map(({ path, reason }) => (
              <li key={`${path} ${reason}`}>
                {path !== '' && <code>{path}</code>} {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
    </div>
  );
}
