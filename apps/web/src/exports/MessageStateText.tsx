import type { CaseId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { batchPath } from '../biller/record-path.ts';
import { useWhyNoFiles } from '../biller/why-not.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { Status } from '../ui/Status.tsx';
import table from '../ui/Table.module.css';
import styles from './BatchesPage.module.css';
import type { MessageState } from './batch-messages.ts';

/** What became of the message of one record, and the way to send it again if it was refused. */
export function MessageStateText({
  caseId,
  state,
  isFailing,
  onSendAgain,
}: {
  caseId: CaseId;
  state: MessageState;
  /** The last attempt to send what waits has failed. */
  isFailing: boolean;
  onSendAgain: () => void;
}) {
  const whyNoFiles = useWhyNoFiles();
  const timeZone = useOwnTimeZone();
  if (state.kind === 'waiting') {
    return isFailing ? (
      <Status kind="at-limit">{t`waiting: the last attempt failed`}</Status>
    ) : (
      <Status kind="waiting">{t`waiting`}</Status>
    );
  }
  const when = <span className={table.small}>{dateAndTime(state.at, timeZone)}</span>;
  if (state.kind === 'acknowledged') {
    return (
      <>
        {t`✓ acknowledged`}
        {when}
      </>
    );
  }
  const { code, text, wentAgainIn } = state;
  return (
    <div className={styles.message}>
      <Status kind="over-limit">{code === 'AE' ? t`refused: error (AE)` : t`refused: rejected (AR)`}</Status>
      <span>{text === undefined ? t`The receiver did not say why.` : t`“${text}”`}</span>
      {when}
      {wentAgainIn === undefined ? (
        <Button aria-label={t`Send again… (${caseId})`} disabledReason={whyNoFiles} onClick={onSendAgain}>
          <Trans>Send again…</Trans>
        </Button>
      ) : (
        <Link href={batchPath(wentAgainIn)} className={styles.link}>{t`sent again in ${wentAgainIn}`}</Link>
      )}
    </div>
  );
}
