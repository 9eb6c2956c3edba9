import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { CorrectButton } from '../corrections/CorrectButton.tsx';
import { MissedTimeButton } from '../corrections/MissedTimeButton.tsx';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { useOpened } from '../log/opened-cases.ts';
import { timelineOf } from '../technologist/timeline.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PendingMark } from '../ui/PendingMark.tsx';
import { caseName } from './case-name.ts';
import styles from './TimesDialog.module.css';

/** The times of one case, the latest first: each as it counts and as it was logged, with the way to correct what is one's own. */
export function TimesDialog({ view, onClose }: { view: CaseView; onClose: () => void }) {
  const nameOf = usePersonName();
  useOpened(view.state.id, 'times');
  const items = useMemo(
    () => timelineOf(view, nameOf).filter(({ entry }) => entry !== undefined),
    [view, nameOf],
  );
  return (
    <Dialog title={t`Times of ${caseName(view.state.details)}`} onClose={onClose}>
      <ol className={styles.items}>
        {items.map(({ eventId, time, loggedTime, words, marks, withdrawn, pending, entry }) => (
          <li key={eventId} className={styles.item}>
            <span className={styles.time}>
              {time}
              {loggedTime !== undefined && <del>{loggedTime}</del>}
            </span>
            <span>
              {withdrawn ? <del>{words}</del> : words}
              {marks.map((mark) => (
                <small key={mark} className={styles.mark}>
                  {mark}
                </small>
              ))}
              {pending && <PendingMark />}
            </span>
            {entry !== undefined && <CorrectButton view={view} entry={entry} words={words} />}
          </li>
        ))}
      </ol>
      {items.length === 0 && (
        <p className={styles.none}>
          <Trans>No time has been logged yet. Join the case, or enter a missed time.</Trans>
        </p>
      )}
      <div className={styles.ends}>
        <MissedTimeButton view={view} />
        <Button size="large" onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
