import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import type { ImportKind } from './administration-requests.ts';
import styles from './Desk.module.css';
import forms from './Form.module.css';
import { ImportColumns } from './ImportColumns.tsx';
import importing from './ImportPage.module.css';
import { ImportPreview } from './ImportPreview.tsx';
import { SectionHead } from './SectionHead.tsx';
import { useImport } from './use-import.ts';
import { useWhyNotAny } from './use-why-not-any.ts';

/** People or a schedule out of a CSV file: looked at first, then all of it or nothing. */
export function ImportPage() {
  const [kind, setKind] = useState<ImportKind>('people');
  const [isOver, setIsOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const whyNot = useWhyNotAny();
  const csv = useImport(kind);
  const read = (file: File | undefined): void => {
    if (file !== undefined && whyNot === undefined) void csv.read(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    read(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.page}>
      <SectionHead
        title="Import"
        what="From a CSV file, such as a spreadsheet saves it. You see what would come of it first; nothing is imported while one row is wrong."
      />
      <section
        className={`${styles.panel} ${importing.drop}`}
        data-over={isOver}
        aria-label="File"
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <div className={styles.tools}>
          <Field label="What is in the file">
            {(id) => (
              <select
                id={id}
                value={kind}
                onChange={({ target }) => {
                  csv.forget();
                  setKind(target.value === 'schedule' ? 'schedule' : 'people');
                }}
              >
                <option value="people">People</option>
                <option value="schedule">A schedule of cases</option>
              </select>
            )}
          </Field>
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            aria-label="CSV file"
            hidden
            onChange={({ target }) => {
              read(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button disabledReason={whyNot} showReason variant="primary" onClick={() => input.current?.click()}>
            Choose a file…
          </Button>
          <p className={styles.quiet}>It can also be dropped here.</p>
        </div>
      </section>
      {csv.underWay && csv.preview === undefined && <p role="status">The file is looked at …</p>}
      {csv.problem !== undefined && (
        <p role="alert" className={forms.failed}>
          <strong>▲ Not imported.</strong> {csv.problem}
        </p>
      )}
      <ImportPreview csv={csv} />
      <ImportColumns kind={kind} />
    </div>
  );
}
