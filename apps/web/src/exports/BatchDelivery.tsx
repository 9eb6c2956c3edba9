import type { CaseId } from '@ionm-clock/domain';
import type { BatchOnItsWay, ExportAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { recordsText } from '../biller/csv-choice.ts';
import { batchPath } from '../biller/record-path.ts';
import { useWhyNoFiles } from '../biller/why-not.ts';
import { usePersonName } from '../log/case-views.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import { messageCounts, messageStates } from './batch-messages.ts';
import styles from './ExportDialog.module.css';
import { FailedAttemptNotice } from './FailedAttemptNotice.tsx';
import { ProblemGroups } from './ProblemGroups.tsx';
import { problemGroups } from './pre-check.ts';
import { progressText } from './progress-text.ts';

/** How far the messages of a batch have got, why some wait, and what can be done for those that were refused. */
export function BatchDelivery({
  batch,
  sentAgain,
  onSendNow,
  onSendAgain,
}: {
  batch: BatchOnItsWay;
  /** What came of sending again, if somebody did while they look. */
  sentAgain: ExportAnswer | undefined;
  onSendNow: () => void;
  onSendAgain: (caseIds: readonly CaseId[]) => void;
}) {
  const whyNoFiles = useWhyNoFiles();
  const nameOf = usePersonName();
  const timeZone = useOwnTimeZone();
  const { refused } = messageCounts(messageStates(batch));
  return (
    <>
      <p role="status">{progressText(batch)}</p>
      {batch.failed !== undefined && (
        <FailedAttemptNotice failed={batch.failed} batch={batch.name}>
          <Button disabledReason={whyNoFiles} onClick={onSendNow}>
            <Trans>Send now…</Trans>
          </Button>
        </FailedAttemptNotice>
      )}
      {refused.length > 1 && (
        <Button disabledReason={whyNoFiles} onClick={() => onSendAgain(refused)}>
          {t`Send all ${refused.length} refused again…`}
        </Button>
      )}
      {sentAgain !== undefined && <SentAgain answer={sentAgain} />}
      {batch.retries.length > 0 && (
        <ul aria-label={t`Sent before it was due`}>
          {batch.retries.map(({ at, actorId, reason }) => (
            <li
              key={at}
            >{t`Sent before it was due by ${nameOf(actorId)}, ${dateAndTime(at, timeZone)}: “${reason}”`}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function SentAgain({ answer: { batch, leftOut } }: { answer: ExportAnswer }) {
  return (
    <div className={styles.body}>
      <p role="status" className={batch === undefined ? notices.notice : notices.done}>
        {batch === undefined ? (
          t`Nothing went out.`
        ) : (
          <>
            {t`✓ Sent again: ${recordsText(batch.records.length)}.`}
            <Link href={batchPath(batch.name)} className={styles.link}>
              {t`Look at batch ${batch.name}`}
            </Link>
          </>
        )}
      </p>
      {leftOut.length > 0 && <ProblemGroups groups={problemGroups(leftOut)} onLeave={() => undefined} />}
    </div>
  );
}
