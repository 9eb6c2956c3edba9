import type { FailedAttempt } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import styles from './ExportDialog.module.css';
import { faultWords } from './fault-words.ts';

/** Why the last attempt to send what waits in a batch failed, and when the next follows; below it what can be done. */
export function FailedAttemptNotice({
  failed: { fault, batch: tried, attempts, at, nextAt },
  batch,
  children,
}: {
  failed: FailedAttempt;
  /** The name of the batch that is looked at. */
  batch: string;
  children?: ReactNode;
}) {
  const timeZone = useOwnTimeZone();
  return (
    <div className={styles.before}>
      <p>
        <strong>
          <Trans>◆ Waits for the receiver.</Trans>
        </strong>{' '}
        {faultWords()[fault]}
      </p>
      <p>
        {t`Attempt ${attempts} failed ${dateAndTime(at, timeZone)}. The next follows ${dateAndTime(nextAt, timeZone)}.`}{' '}
        {tried !== batch && t`It waits behind batch ${tried}.`}
      </p>
      {children}
    </div>
  );
}
