import type { CaseId } from '@ionm-clock/domain';
import type { BatchOnItsWay } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { recordPath } from '../biller/record-path.ts';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
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
    <table className={`${table.table} ${styles.table}`}>
      <caption>
        <Trans>Records of the batch</Trans>
      </caption>
      <ColumnHeads
        columns={[t`Case`, t`Version`, t`Why it went`, ...(states.size > 0 ? [t`Message`] : [])]}
      />
      <tbody>
        {batch.records.map(({ caseId, version, corrects, again }) => {
          const state = states.get(caseId);
          return (
            <tr key={caseId} className={table.row}>
              <th scope="row">
                <Link href={recordPath(caseId)} className={styles.link}>
                  {caseId}
                </Link>
              </th>
              <Cell column={t`Version`}>{version}</Cell>
              <Cell column={t`Why it went`}>
                {again !== undefined
                  ? t`again: “${again}”`
                  : corrects === undefined
                    ? t`for the first time`
                    : t`corrects version ${corrects.version}`}
              </Cell>
              {state !== undefined && (
                <Cell column={t`Message`}>
                  <MessageStateText
                    caseId={caseId}
                    state={state}
                    isFailing={batch.failed !== undefined}
                    onSendAgain={() => onSendAgain([caseId])}
                  />
                </Cell>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
