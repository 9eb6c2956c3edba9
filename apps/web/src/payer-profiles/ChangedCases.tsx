import type { ProfilePreview } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { SeverityMark } from '../biller/FindingCounts.tsx';
import { recordPath } from '../biller/record-path.ts';
import { usePersonName } from '../log/case-views.ts';
import { dateText } from '../texts/date-text.ts';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import styles from './PreviewStep.module.css';
import { type FindingWords, type LineWords, type PreviewRow, previewRows } from './preview-rows.ts';

/** The cases whose record would come out otherwise, the latest first. */
export function ChangedCases({ preview }: { readonly preview: ProfilePreview }) {
  const nameOf = usePersonName();
  const rows = previewRows(preview, nameOf);
  if (rows.length === 0) return null;
  return (
    <table className={table.table}>
      <caption>
        <Trans>Cases that would come out otherwise</Trans>
      </caption>
      <ColumnHeads columns={[t`Case`, t`Before`, t`After`, t`Findings`]} />
      <tbody>
        {rows.map((row) => (
          <ChangedCase key={row.caseId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const ChangedCase = ({ row }: { readonly row: PreviewRow }) => (
  <tr className={table.row}>
    <th scope="row" className={styles.case}>
      <Link href={recordPath(row.caseId)}>{row.caseId}</Link>
      <span className={table.small}>{dateText(row.dateOfService)}</span>
      {row.finalized && (
        <span className={styles.finalized}>
          <Trans>finalized: stays as it is; would change only if it were reopened</Trans>
        </span>
      )}
    </th>
    {row.linesChange ? (
      <>
        <Cell column={t`Before`}>
          <Lines lines={row.before} />
        </Cell>
        <Cell column={t`After`}>
          <Lines lines={row.after} />
        </Cell>
      </>
    ) : (
      <td colSpan={2} className={pages.quiet}>
        <Trans>The same lines.</Trans>
      </td>
    )}
    <Cell column={t`Findings`}>
      {row.newFindings.length + row.goneFindings.length === 0 && (
        <span className={pages.quiet}>
          <Trans>the same</Trans>
        </span>
      )}
      <Findings word="new" findings={row.newFindings} />
      <Findings word="gone" findings={row.goneFindings} />
    </Cell>
  </tr>
);

const Lines = ({ lines }: { readonly lines: readonly LineWords[] }) =>
  lines.length === 0 ? (
    <span>
      <Trans>no units</Trans>
    </span>
  ) : (
    lines.map(({ units, detail }) => (
      <span key={`${units} ${detail}`} className={styles.line}>
        <strong>{units}</strong> <span className={table.small}>{detail}</span>
      </span>
    ))
  );

const Findings = ({
  word,
  findings,
}: {
  readonly word: 'new' | 'gone';
  readonly findings: readonly FindingWords[];
}) =>
  findings.map(({ severity, words }) => (
    <span key={`${severity} ${words}`} className={styles.finding}>
      {`${word}: `}
      <SeverityMark severity={severity} /> {words}
    </span>
  ));
