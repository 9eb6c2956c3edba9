import type { BatchOnItsWay } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { recordsText } from '../biller/csv-choice.ts';
import { BATCHES_PATH, batchPath, DESK_PATH } from '../biller/record-path.ts';
import { usePersonName } from '../log/case-views.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import table from '../ui/Table.module.css';
import styles from './BatchesPage.module.css';
import { batchNumberOf } from './batch-number.ts';
import { destinationTitle } from './destination-title.ts';
import { OneBatch } from './OneBatch.tsx';
import { progressText } from './progress-text.ts';
import { useBatch, useBatches } from './use-batches.ts';

/** What went out, batch by batch: each file can be had again, byte for byte. */
export function BatchesPage({ name }: { name: string }) {
  const number = batchNumberOf(name);
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
        <AllBatches />
      ) : number === undefined ? (
        <NoSuchBatch />
      ) : (
        <Batch key={number} number={number} />
      )}
    </div>
  );
}

function AllBatches() {
  const told = useBatches();
  if (told?.ok === true) return <BatchTable batches={told.answer.batches} />;
  return told === undefined ? <Asking /> : <p role="alert">{told.message}</p>;
}

function Batch({ number }: { number: number }) {
  const { told, askNow } = useBatch(number);
  if (told?.ok === true) return <OneBatch batch={told.answer.batch} onChanged={askNow} />;
  return told?.ok === false ? <p role="alert">{told.message}</p> : <Asking />;
}

const Asking = () => (
  <p role="status">
    <Trans>Asking the server…</Trans>
  </p>
);

const NoSuchBatch = () => (
  <p>
    <Trans>
      No batch is called so. The address may be mistyped. Choose one from the list of all batches.
    </Trans>
  </p>
);

function BatchTable({ batches }: { batches: readonly BatchOnItsWay[] }) {
  const nameOf = usePersonName();
  const timeZone = useOwnTimeZone();
  if (batches.length === 0)
    return (
      <p>
        <Trans>
          Nothing has gone out yet. Mark finalized records in the list of records, and download or export
          them.
        </Trans>
      </p>
    );
  return (
    <table className={`${table.table} ${styles.table}`}>
      <caption>
        <Trans>Each batch that went out, the latest first</Trans>
      </caption>
      <ColumnHeads columns={[t`Batch`, t`When`, t`Who`, t`What`, t`Where to`]} />
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.name} className={table.row}>
            <th scope="row">
              <Link href={batchPath(batch.name)} className={styles.link}>
                {batch.name}
              </Link>
            </th>
            <Cell column={t`When`}>{dateAndTime(batch.at, timeZone)}</Cell>
            <Cell column={t`Who`}>{nameOf(batch.actorId)}</Cell>
            <Cell column={t`What`}>{recordsText(batch.records.length + batch.elsewhere)}</Cell>
            <Cell column={t`Where to`}>
              {destinationTitle(batch.destination)}
              <span className={table.small}>{progressText(batch)}</span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
