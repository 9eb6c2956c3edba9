import { mayAmend, type TimedEntry } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import styles from './Corrections.module.css';
import { CorrectTimeDialog } from './CorrectTimeDialog.tsx';

interface CorrectButtonProps {
  readonly view: CaseView;
  readonly entry: TimedEntry;
  /** What the entry says. */
  readonly words: string;
}

/** The way to correct one entry, for those who may, while it counts and the record is open. */
export function CorrectButton({ view, entry, words }: CorrectButtonProps) {
  const { user } = useSession();
  const [open, setOpen] = useState(false);
  if (user === undefined) return null;
  const mayBeCorrected = view.state.record.status === 'open' && !entry.withdrawn && mayAmend(user, entry);
  return (
    <>
      {mayBeCorrected && (
        <button
          type="button"
          className={styles.correct}
          aria-label={t`Correct: ${words}`}
          onClick={() => setOpen(true)}
        >
          <Trans>Correct…</Trans>
        </button>
      )}
      {/* What somebody writes stays when a colleague corrects the same meanwhile; it then says why it cannot be any more. */}
      {open && <CorrectTimeDialog view={view} entry={entry} words={words} onClose={() => setOpen(false)} />}
    </>
  );
}
