import {
  type DifferencePart,
  recordDifferences,
  recordTimeText,
  type TimeRecord,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useProfileBook } from '../log/case-views.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import styles from './RecordSections.module.css';
import tables from './RecordTables.module.css';
import { unitsSinceExportText } from './units-words.ts';
import type { WorklistRow } from './worklist-row.ts';

const partWords = (): Readonly<Record<DifferencePart, string>> => ({
  units: t`Units`,
  times: t`Times`,
  findings: t`Findings`,
  documentation: t`Documentation`,
  case: t`Case`,
});

/** What an amended record says otherwise than the version that the payer has; nothing of any other record. */
export function SinceExport({
  row: { stands, unitsSinceExport, view },
  record,
  nameOf,
}: {
  row: WorklistRow;
  record: TimeRecord;
  nameOf: (id: UserId) => string;
}) {
  const book = useProfileBook();
  const { lastExport } = view.state.record;
  if (stands !== 'amended' || lastExport === undefined) return null;
  const differences = recordDifferences(
    lastExport.record,
    record,
    nameOf,
    (id) => book.latest(id)?.title ?? id,
  );
  const words = partWords();
  const when = recordTimeText(lastExport.at, record);
  return (
    <section aria-labelledby="since-export" className={styles.section}>
      <h3 id="since-export">
        <Trans>What changed after export</Trans>
      </h3>
      <p>
        {unitsSinceExport !== undefined && <strong>{unitsSinceExportText(unitsSinceExport)}</strong>}{' '}
        {t`Version ${lastExport.version} went out ${when}.`}{' '}
        {differences.length === 0 && t`This record says the same.`}
      </p>
      {differences.length > 0 && (
        <table className={tables.table}>
          <caption>
            <Trans>The version that went out, and the record now</Trans>
          </caption>
          <ColumnHeads columns={[t`What`, t`Version ${lastExport.version}`, t`Now`]} />
          <tbody>
            {differences.map(({ part, what, before, after }) => (
              <tr key={`${part} ${what} ${before} ${after}`}>
                <th scope="row">
                  <Trans>
                    {words[part]}: <InEnglish>{what}</InEnglish>
                  </Trans>
                </th>
                <td>{before === undefined ? t`not there` : <InEnglish>{before}</InEnglish>}</td>
                <td>{after === undefined ? t`not there any more` : <InEnglish>{after}</InEnglish>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
