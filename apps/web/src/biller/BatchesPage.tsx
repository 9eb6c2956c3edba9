import type { TimeRecord } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { NotDownloaded } from '../download/NotDownloaded.tsx';
import { useCases, usePersonName } from '../log/case-views.ts';
import { dateAndTime, dateText } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import table from '../ui/Table.module.css';
import styles from './BatchesPage.module.css';
import { type Batch, batchesOf } from './batches.ts';
import { type Downloaded, downloadBatch } from './csv-download.ts';
import { BATCHES_PATH, batchPath, DESK_PATH, recordPath } from './record-path.ts';
import { useWhyNoFiles } from './why-not.ts';
import { unitTexts } from './worklist-row.ts';

/** What went out, file by file: each can be had again with the same records. */
export function BatchesPage({ name }: { name: string }) {
  const batches = batchesOf(useCases());
  const open = batches.find((batch) => batch.name === name);
  const nameOf = usePersonName();
  return (
    <div className={styles.page}>
      <title>{t`Batches · IONM Clock`}</title>
      <header className={styles.head}>
        <h1>{name === '' ? <Trans>Batches</Trans> : <Trans>Batch {name}</Trans>}</h1>
        {name !== '' && (
          <Link href={BATCHES_PATH} className={styles.link}>
            <Trans>All batches</Trans>
          </Link>
        )}
        <Link href={DESK_PATH} className={styles.link}>
          <Trans>All records</Trans>
        </Link>
      </header>
      {name === '' ? (
        <BatchTable batches={batches} nameOf={nameOf} />
      ) : open === undefined ? (
        <p>
          <Trans>
            No batch of this name is known here. Its records may be of a facility that is not yours, or the
            address may be mistyped. Choose one from the list of all batches.
          </Trans>
        </p>
      ) : (
        <OneBatch batch={open} nameOf={nameOf} />
      )}
    </div>
  );
}

type Naming = ReturnType<typeof usePersonName>;

const recordsText = (count: number): string => plural(count, { one: '# record', other: '# records' });

function BatchTable({ batches, nameOf }: { batches: readonly Batch[]; nameOf: Naming }) {
  if (batches.length === 0)
    return (
      <p>
        <Trans>
          Nothing has gone out yet. Mark finalized records in the list of records and download them.
        </Trans>
      </p>
    );
  return (
    <table className={`${table.table} ${table.narrow} ${styles.table}`}>
      <caption>
        <Trans>Each file that went out, the latest first</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Batch</Trans>
          </th>
          <th scope="col">
            <Trans>When</Trans>
          </th>
          <th scope="col">
            <Trans>Who</Trans>
          </th>
          <th scope="col">
            <Trans>What</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.name}>
            <th scope="row">
              <Link href={batchPath(batch.name)} className={styles.link}>
                {batch.name}
              </Link>
            </th>
            <td>{dateAndTime(batch.at, batch.timeZone)}</td>
            <td>{nameOf(batch.actorId)}</td>
            <td>{recordsText(batch.records.length)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** `Mar 2, 2026 · L4–S1 fusion`. */
const aboutText = ({ dateOfService, details: { procedure } }: TimeRecord): string =>
  [
    ...(dateOfService === undefined ? [] : [dateText(dateOfService)]),
    ...(procedure === undefined ? [] : [procedure]),
  ].join(' · ');

function OneBatch({ batch, nameOf }: { batch: Batch; nameOf: Naming }) {
  const [underWay, setUnderWay] = useState(false);
  const [outcome, setOutcome] = useState<Downloaded>();
  const whyNoFiles = useWhyNoFiles();
  const again = async (): Promise<void> => {
    setUnderWay(true);
    setOutcome(await downloadBatch(batch.name));
    setUnderWay(false);
  };
  return (
    <>
      <p>{t`${recordsText(batch.records.length)}, taken out by ${nameOf(batch.actorId)}, ${dateAndTime(batch.at, batch.timeZone)}.`}</p>
      <Button
        disabledReason={whyNoFiles ?? (underWay ? t`The file is being written.` : undefined)}
        onClick={() => void again()}
      >
        <Trans>Download again</Trans>
      </Button>
      <p role="status">
        {outcome?.ok === true
          ? t`Saved as ${outcome.fileName}, with the same versions as then.`
          : t`The file has the versions that went out then, whatever changed since.`}
      </p>
      {outcome?.ok === false && <NotDownloaded why={outcome.message} />}
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
              <Trans>Units</Trans>
            </th>
            <th scope="col">
              <Trans>Version</Trans>
            </th>
            <th scope="col">
              <Trans>Since then</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {batch.records.map(({ caseId, version, isLast, record }) => (
            <tr key={`${caseId} ${version}`}>
              <th scope="row">
                <Link href={recordPath(caseId)} className={styles.link}>
                  {caseId}
                </Link>
                <span className={table.small}>{aboutText(record)}</span>
              </th>
              <td>{unitTexts(record).join(', ')}</td>
              <td>{version}</td>
              <td>{isLast ? t`nothing` : t`went out again`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
