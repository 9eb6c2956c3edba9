import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/save-file.ts';
import type { ImportKind } from './administration-requests.ts';
import { ColumnHeads } from './ColumnHeads.tsx';
import styles from './Desk.module.css';
import { IMPORT_KINDS } from './import-kinds.ts';
import table from './Table.module.css';

/** How a spreadsheet must look to be taken. */
export function ImportColumns({ kind }: { readonly kind: ImportKind }) {
  const { what, columns, example } = IMPORT_KINDS[kind];
  return (
    <section className={styles.panel} aria-labelledby="columns">
      <h2 id="columns">Columns of the file</h2>
      <p className={styles.quiet}>{`The first row names the columns, in any order. ${what}`}</p>
      <table className={table.table} aria-labelledby="columns">
        <ColumnHeads columns={['Column', 'Needed', 'What']} />
        <tbody>
          {columns.map((column) => (
            <tr key={column.name} className={table.row}>
              <th scope="row">{column.name}</th>
              <td>{column.needed ? 'needed' : ''}</td>
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
          Save an example
        </Button>
      </div>
    </section>
  );
}
