import { DOWNLOADS } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useId, useState } from 'react';
import { recordsText } from '../biller/csv-choice.ts';
import type { WorklistRow } from '../biller/worklist-row.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import notices from '../ui/Notice.module.css';
import { DestinationChoice } from './DestinationChoice.tsx';
import styles from './ExportDialog.module.css';
import { ExportDone } from './ExportDone.tsx';
import { PreCheckText } from './PreCheckText.tsx';
import { checkSummary, preCheck } from './pre-check.ts';
import { useExport } from './use-export.ts';
import { WritingProgress } from './WritingProgress.tsx';

/** Where records go, what the server says of them before anything starts, and what came of it. What can go goes. */
export function ExportDialog({ rows, onClose }: { rows: readonly WorklistRow[]; onClose: () => void }) {
  const [caseIds] = useState(() => rows.filter(({ view }) => !view.pending).map(({ caseId }) => caseId));
  const form = useId();
  const [isAsking, setAsking] = useState(false);
  const { destinations, destination, check, outcome, underWay, ...act } = useExport(caseIds);
  const notSaved = rows.length - caseIds.length;
  const title = t`Export ${recordsText(rows.length)}`;
  if (outcome?.ok === true) {
    return (
      <Dialog title={title} onClose={onClose}>
        <ExportDone written={outcome} onClose={onClose} />
      </Dialog>
    );
  }
  const goes = check?.ok === true ? preCheck(check.answer).goes : 0;
  const isSent = destination?.delivery.kind === 'mllp';
  const records = recordsText(goes);
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.body}>
        <form
          id={form}
          onSubmit={(event) => {
            event.preventDefault();
            void act.write();
          }}
        />
        <DestinationChoice
          destinations={destinations?.ok === true ? destinations.answer : DOWNLOADS}
          chosen={destination}
          form={form}
          onChoose={(id) => {
            setAsking(false);
            act.choose(id);
          }}
        />
        {destinations?.ok === false && <p role="alert">{destinations.message}</p>}
        <p role="status" className={styles.summary}>
          {underWay !== undefined
            ? t`The batch is being written…`
            : check === undefined
              ? t`Looking at each record…`
              : check.ok
                ? checkSummary(check.answer)
                : ''}
        </p>
        {underWay !== undefined && <WritingProgress commandId={underWay} />}
        {notSaved > 0 && (
          <p>
            {plural(notSaved, {
              one: 'What you did last to # record is not saved yet, so it is left out.',
              other: 'What you did last to # records is not saved yet, so they are left out.',
            })}
          </p>
        )}
        {check?.ok === true && (
          <PreCheckText
            check={check.answer}
            isAsking={isAsking}
            onAsking={setAsking}
            onReason={(reason) => {
              setAsking(false);
              act.sendAgain(reason);
            }}
            onLeave={onClose}
          />
        )}
        {check?.ok === false && (
          <div className={notices.failed} role="alert">
            <p>{check.message}</p>
            <Button onClick={act.checkAgain}>
              <Trans>Look again</Trans>
            </Button>
          </div>
        )}
        {outcome?.ok === false && (
          <p className={notices.failed} role="alert">
            <strong>
              <Trans>▲ Not exported.</Trans>
            </strong>{' '}
            {outcome.message}
          </p>
        )}
        <div className={styles.actions}>
          <Button
            type="submit"
            form={form}
            variant="primary"
            disabledReason={
              underWay !== undefined
                ? t`The batch is being written.`
                : check === undefined
                  ? t`Each record is being looked at.`
                  : goes === 0
                    ? t`Nothing can go there now.`
                    : undefined
            }
          >
            {isSent
              ? goes === 0
                ? t`Send`
                : t`Send ${records}`
              : goes === 0
                ? t`Download`
                : t`Download ${records}`}
          </Button>
          <Button onClick={onClose}>
            <Trans>Leave it</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
