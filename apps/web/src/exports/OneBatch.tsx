import type { SeenBatch } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { recordsText } from '../biller/csv-choice.ts';
import { recordPath } from '../biller/record-path.ts';
import { useWhyNoFiles } from '../biller/why-not.ts';
import type { Downloaded } from '../download/download.ts';
import { NotDownloaded } from '../download/NotDownloaded.tsx';
import { usePersonName } from '../log/case-views.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import table from '../ui/Table.module.css';
import styles from './BatchesPage.module.css';
import { destinationTitle } from './destination-title.ts';
import { downloadBatch } from './export-requests.ts';
import { progressText } from './progress-text.ts';

/** One batch: what is in it, and its file once more. */
export function OneBatch({ batch }: { batch: SeenBatch }) {
  const [underWay, setUnderWay] = useState(false);
  const [outcome, setOutcome] = useState<Downloaded>();
  const whyNoFiles = useWhyNoFiles();
  const nameOf = usePersonName();
  const timeZone = useOwnTimeZone();
  const { destination, file, elsewhere } = batch;
  const notYours = elsewhere === 0 ? undefined : t`It also has records of facilities that are not yours.`;
  const again = async (): Promise<void> => {
    setUnderWay(true);
    setOutcome(await downloadBatch(batch));
    setUnderWay(false);
  };
  return (
    <>
      <p>{t`${recordsText(batch.records.length + elsewhere)} to ${destinationTitle(destination)}, by ${nameOf(batch.actorId)}, ${dateAndTime(batch.at, timeZone)}.`}</p>
      {destination.delivery.kind !== 'download' && <p role="status">{progressText(batch)}</p>}
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
      <p className={styles.hash}>
        <Trans>
          {file.name}, SHA-256 <code>{file.sha256}</code>
        </Trans>
      </p>
      <RecordTable batch={batch} />
    </>
  );
}

function RecordTable({ batch }: { batch: SeenBatch }) {
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
        </tr>
      </thead>
      <tbody>
        {batch.records.map(({ caseId, version, corrects, again }) => (
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}
