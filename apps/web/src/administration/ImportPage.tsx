import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import type { ImportKind } from './administration-requests.ts';
import styles from './Desk.module.css';
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
    <div className={pages.part}>
      <SectionHead
        title={t`Import`}
        what={t`From a CSV file, such as a spreadsheet saves it. You see what would come of it first; nothing is imported while one row is wrong.`}
      />
      <section
        className={`${pages.panel} ${importing.drop}`}
        data-over={isOver}
        aria-label={t`File`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <div className={styles.tools}>
          <Field label={t`What is in the file`}>
            {(id) => (
              <select
                id={id}
                value={kind}
                onChange={({ target }) => {
                  csv.forget();
                  setKind(target.value === 'schedule' ? 'schedule' : 'people');
                }}
              >
                <option value="people">{t`People`}</option>
                <option value="schedule">{t`A schedule of cases`}</option>
              </select>
            )}
          </Field>
          <input
            ref={input}
            type="file"
            accept=".csv,text/csv"
            aria-label={t`CSV file`}
            hidden
            onChange={({ target }) => {
              read(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button disabledReason={whyNot} showReason variant="primary" onClick={() => input.current?.click()}>
            <Trans>Choose a file…</Trans>
          </Button>
          <p className={pages.quiet}>
            <Trans>It can also be dropped here.</Trans>
          </p>
        </div>
      </section>
      {csv.underWay && csv.preview === undefined && (
        <p role="status">
          <Trans>The file is looked at …</Trans>
        </p>
      )}
      {csv.problem !== undefined && (
        <p role="alert" className={notices.failed}>
          <strong>
            <Trans>▲ Not imported.</Trans>
          </strong>{' '}
          {csv.problem}
        </p>
      )}
      <ImportPreview csv={csv} />
      <ImportColumns kind={kind} />
    </div>
  );
}
