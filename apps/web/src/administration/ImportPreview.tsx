import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { InEnglish } from '../texts/InEnglish.tsx';
import { Button } from '../ui/Button.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import importing from './ImportPage.module.css';
import { importProblem } from './import-problem.ts';
import type { CsvImport } from './use-import.ts';

/** What would come of a file: every problem by row and column, or every row in words; then it is imported. */
export function ImportPreview({ csv: { preview, underWay, apply, forget } }: { readonly csv: CsvImport }) {
  if (preview === undefined) return null;
  const { fileName, rows, problems, applied } = preview;
  if (applied) {
    return (
      <section className={pages.panel} aria-labelledby="preview">
        <h2 id="preview">{fileName}</h2>
        <p role="status" className={notices.done}>{t`✓ Imported ${rowsText(rows.length)}.`}</p>
        <RowList rows={rows} />
      </section>
    );
  }
  return (
    <section className={pages.panel} aria-labelledby="preview">
      <h2 id="preview">{t`${fileName}: ${rowsText(rows.length)} right, ${plural(problems.length, { one: '# problem', other: '# problems' })}`}</h2>
      {problems.length > 0 && (
        <>
          <p role="alert" className={notices.failed}>
            <Trans>
              <strong>▲ Nothing is imported yet.</strong> Mend the file, and choose it again.
            </Trans>
          </p>
          <table className={table.table} aria-label={t`Problems`}>
            <ColumnHeads columns={[t`Row`, t`Column`, t`What is wrong`]} />
            <tbody>
              {problems.map((problem) => (
                <ProblemLine key={`${problem.path} ${problem.reason}`} {...importProblem(problem)} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <RowList rows={rows} />
      <div className={pages.actions}>
        <Button
          variant="primary"
          size="large"
          showReason
          disabledReason={
            underWay
              ? t`It is being imported.`
              : problems.length > 0
                ? t`Every row must be right first.`
                : rows.length === 0
                  ? t`There is no row in it.`
                  : undefined
          }
          onClick={() => void apply()}
        >
          {t`Import ${rowsText(rows.length)}`}
        </Button>
        <Button size="large" onClick={forget}>
          <Trans>Leave it</Trans>
        </Button>
      </div>
    </section>
  );
}

const ProblemLine = ({ row, column, reason }: ReturnType<typeof importProblem>) => (
  <tr className={table.row}>
    <th scope="row">
      <span className={table.word}>
        <Trans>Row</Trans>{' '}
      </span>
      {row}
    </th>
    <td>{column}</td>
    <td>
      <InEnglish>{reason}</InEnglish>
    </td>
  </tr>
);

const RowList = ({ rows }: { readonly rows: readonly string[] }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
  <ol className={importing.rows} tabIndex={0} aria-label={t`Rows that are right`}>
    {rows.map((row, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a file may say the same twice
      <li key={index}>
        <InEnglish>{row}</InEnglish>
      </li>
    ))}
  </ol>
);

const rowsText = (count: number): string => plural(count, { one: '# row', other: '# rows' });
