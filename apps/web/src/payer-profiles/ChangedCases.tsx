import type { ProfilePreview } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { SeverityMark } from '../biller/FindingCounts.tsx';
import { recordPath } from '../biller/record-path.ts';
import { usePersonName } from '../log/case-views.ts';
import { dateText } from '../texts/date-text.ts';
import styles from './PreviewStep.module.css';
import { type FindingWords, type LineWords, type PreviewRow, previewRows } from './preview-rows.ts';

/** The cases whose record would come out otherwise, the latest first. */
export function ChangedCases({ preview }: { readonly preview: ProfilePreview }) {
  const nameOf = usePersonName();
  const rows = previewRows(preview, nameOf);
  if (rows.length === 0) return null;
  return (
    <table className={`${styles.table} ${styles.cases}`}>
      <caption>
        <Trans>Cases that would come out otherwise</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Case</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
          <th scope="col">
            <Trans>Findings</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ChangedCase key={row.caseId} row={row} />
        ))}
      </tbody>
    </table>
  );
}

const ChangedCase = ({ row }: { readonly row: PreviewRow }) => (
  <tr>
    <th scope="row" className={styles.case}>
      <Link href={recordPath(row.caseId)}>{row.caseId}</Link>
      <span className={styles.detail}>{dateText(row.dateOfService)}</span>
      {row.finalized && (
        <span className={styles.finalized}>
          <Trans>finalized: stays as it is; would change only if it were reopened</Trans>
        </span>
      )}
    </th>
    {row.linesChange ? (
      <>
        <td>
          <span className={styles.word}>
            <Trans>Before:</Trans>{' '}
          </span>
          <Lines lines={row.before} />
        </td>
        <td>
          <span className={styles.word}>
            <Trans>After:</Trans>{' '}
          </span>
          <Lines lines={row.after} />
        </td>
      </>
    ) : (
      <td colSpan={2} className={styles.same}>
        <Trans>The same lines.</Trans>
      </td>
    )}
    <td>
      {row.newFindings.length + row.goneFindings.length === 0 && (
        <span className={styles.quiet}>
          <Trans>the same</Trans>
        </span>
      )}
      <Findings word="new" findings={row.newFindings} />
      <Findings word="gone" findings={row.goneFindings} />
    </td>
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
        <strong>{units}</strong> <span className={styles.detail}>{detail}</span>
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
