import type { CaseId } from '@ionm-clock/domain';
import type { BatchOnItsWay } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { recordPath } from '../biller/record-path.ts';
import table from '../ui/Table.module.css';
import styles from './BatchesPage.module.css';
import { messageStates } from './batch-messages.ts';
import { MessageStateText } from './MessageStateText.tsx';

/** The records of a batch: why each went, and of a batch of messages what became of it. */
export function BatchRecords({
  batch,
  onSendAgain,
}: {
  batch: BatchOnItsWay;
  onSendAgain: (caseIds: readonly CaseId[]) => void;
}) {
  const states = messageStates(batch);
  return (
    <table className={`${table.table} ${table.narrow} ${styles.table}`}>
      <caption>
        <Trans>Records of the batch</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Case</Trans>
          </th>
          <th scope="col">
            <Trans>Version</Trans>
          </th>
          <th scope="col">
            <Trans>Why it went</Trans>
          </th>
          {states.size > 0 && (
            <th scope="col">
              <Trans>Message</Trans>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {batch.records.map(({ caseId, version, corrects, again }) => {
          const state = states.get(caseId);
          return (
            <tr key={caseId}>
              <th scope="row">
                <Link href={recordPath(caseId)} className={styles.link}>
                  {caseId}
                </Link>
              </th>
              <td>{version}</td>
              <td>
                {again !== undefined
                  ? t`again: “${again}”`
                  : corrects === undefined
                    ? t`for the first time`
                    : t`corrects version ${corrects.version}`}
              </td>
              {state !== undefined && (
                <td>
                  <MessageStateText
                    caseId={caseId}
                    state={state}
                    isFailing={batch.failed !== undefined}
                    onSendAgain={() => onSendAgain([caseId])}
                  />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
