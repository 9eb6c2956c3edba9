import type { CaseId } from '@ionm-clock/domain';
import type { BatchOnItsWay, ExportAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { recordsText } from '../biller/csv-choice.ts';
import { useWhyNoFiles } from '../biller/why-not.ts';
import type { Downloaded } from '../download/download.ts';
import { NotDownloaded } from '../download/NotDownloaded.tsx';
import { usePersonName } from '../log/case-views.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { BatchDelivery } from './BatchDelivery.tsx';
import styles from './BatchesPage.module.css';
import { BatchRecords } from './BatchRecords.tsx';
import { destinationTitle } from './destination-title.ts';
import { downloadBatch } from './export-requests.ts';
import { SendAgain, SendNow } from './SendAgain.tsx';

/** One batch: what is in it, what became of its messages, and its file once more. */
export function OneBatch({ batch, onChanged }: { batch: BatchOnItsWay; onChanged: () => void }) {
  const [asking, setAsking] = useState<'send-now' | readonly CaseId[]>();
  const [sentAgain, setSentAgain] = useState<ExportAnswer>();
  const nameOf = usePersonName();
  const timeZone = useOwnTimeZone();
  const { destination, file, elsewhere } = batch;
  const leave = (): void => setAsking(undefined);
  return (
    <>
      <p>{t`${recordsText(batch.records.length + elsewhere)} to ${destinationTitle(destination)}, by ${nameOf(batch.actorId)}, ${dateAndTime(batch.at, timeZone)}.`}</p>
      {destination.delivery.kind !== 'download' && (
        <BatchDelivery
          batch={batch}
          sentAgain={sentAgain}
          onSendNow={() => setAsking('send-now')}
          onSendAgain={setAsking}
        />
      )}
      <FileAgain batch={batch} />
      <p className={styles.hash}>
        <Trans>
          {file.name}, SHA-256 <code>{file.sha256}</code>
        </Trans>
      </p>
      <BatchRecords batch={batch} onSendAgain={setAsking} />
      {asking === 'send-now' ? (
        <SendNow batch={batch} onClose={leave} onDone={onChanged} />
      ) : (
        asking !== undefined && (
          <SendAgain
            batch={batch}
            caseIds={asking}
            onClose={leave}
            onDone={(answer) => {
              setSentAgain(answer);
              onChanged();
            }}
          />
        )
      )}
    </>
  );
}

function FileAgain({ batch }: { batch: BatchOnItsWay }) {
  const [underWay, setUnderWay] = useState(false);
  const [outcome, setOutcome] = useState<Downloaded>();
  const whyNoFiles = useWhyNoFiles();
  const notYours =
    batch.elsewhere === 0 ? undefined : t`It also has records of facilities that are not yours.`;
  const again = async (): Promise<void> => {
    setUnderWay(true);
    setOutcome(await downloadBatch(batch));
    setUnderWay(false);
  };
  return (
    <>
      <Button
        disabledReason={whyNoFiles ?? notYours ?? (underWay ? t`The file is being written.` : undefined)}
        onClick={() => void again()}
      >
        <Trans>Download again</Trans>
      </Button>
      <p role="status">
        {outcome?.ok === true
          ? t`Saved as ${outcome.fileName}: byte for byte what went out then.`
          : t`The file has the versions that went out then, whatever changed since.`}
      </p>
      {outcome?.ok === false && <NotDownloaded why={outcome.message} />}
    </>
  );
}
