import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { saveFile } from '../download/save-file.ts';
import { Button } from '../ui/Button.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import type { ImportKind } from './administration-requests.ts';
import { importKinds } from './import-kinds.ts';

/** How a spreadsheet must look to be taken. */
export function ImportColumns({ kind }: { readonly kind: ImportKind }) {
  const { what, columns, example } = importKinds()[kind];
  return (
    <section className={pages.panel} aria-labelledby="columns">
      <h2 id="columns">
        <Trans>Columns of the file</Trans>
      </h2>
      <p className={pages.quiet}>{t`The first row names the columns, in any order. ${what}`}</p>
      <table className={table.table} aria-labelledby="columns">
        <ColumnHeads columns={[t`Column`, t`Needed`, t`What`]} />
        <tbody>
          {columns.map((column) => (
            <tr key={column.name} className={table.row}>
              <th scope="row">{column.name}</th>
              <td>{column.needed ? t`needed` : ''}</td>
              <td>{column.what}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button
          onClick={() =>
            saveFile(
              new Blob([example], { type: 'text/csv;charset=utf-8' }),
              `ionm-clock-${kind}-example.csv`,
            )
          }
        >
          <Trans>Save an example</Trans>
        </Button>
      </div>
    </section>
  );
}
