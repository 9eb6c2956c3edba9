import type { CaseId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { Link } from 'wouter';
import { AskWhyAgain } from '../exports/AskWhyAgain.tsx';
import { ExportMarked } from '../exports/ExportMarked.tsx';
import type { WrittenFile } from '../exports/export-requests.ts';
import { wentBefore } from '../exports/pre-check.ts';
import { useDownload } from '../exports/use-download.ts';
import { Button } from '../ui/Button.tsx';
import { choiceText, csvChoice, recordsText, whyNoDownload } from './csv-choice.ts';
import { batchPath } from './record-path.ts';
import styles from './WorklistBar.module.css';
import { useWhyNoFiles, useWhyNotRole } from './why-not.ts';
import type { WorklistRow } from './worklist-row.ts';

/** The search, and the download of what is chosen. */
export function WorklistBar({
  rows,
  shown,
  chosen,
  search,
  onSearch,
  searchField,
  exportButton,
  exportToButton,
  onFinalizeMany,
  onKeys,
}: {
  rows: readonly WorklistRow[];
  shown: readonly WorklistRow[];
  chosen: ReadonlySet<CaseId>;
  search: string;
  onSearch: (search: string) => void;
  searchField: RefObject<HTMLInputElement | null>;
  exportButton: RefObject<HTMLButtonElement | null>;
  exportToButton: RefObject<HTMLButtonElement | null>;
  onFinalizeMany: () => void;
  onKeys: () => void;
}) {
  const searchId = useId();
  const choice = csvChoice(rows, chosen);
  const { underWay, outcome, download, forget } = useDownload(chosen);
  const toGoAgain = outcome?.ok === true ? wentBefore(outcome.leftOut) : [];
  const whyNoFiles = useWhyNoFiles();
  const whyNotFinalize = useWhyNotRole('finalizeRecord');
  const leave = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
  };
  return (
    <div className={styles.bar}>
      <div className={styles.tools}>
        <div className={styles.search}>
          <label htmlFor={searchId}>
            <Trans>Search</Trans>
          </label>
          <input
            id={searchId}
            ref={searchField}
            type="search"
            value={search}
            onChange={(event) => onSearch(event.target.value)}
            onKeyDown={leave}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <Button
          disabledReason={
            whyNotFinalize ?? (chosen.size === 0 ? t`Mark records first: tick them, or press x.` : undefined)
          }
          onClick={onFinalizeMany}
        >
          <Trans>Finalize marked…</Trans>
        </Button>
        <Button
          ref={exportButton}
          variant={choice.ready.length > 0 && whyNoFiles === undefined ? 'primary' : 'plain'}
          disabledReason={whyNoFiles ?? (underWay ? t`The file is being written.` : whyNoDownload(choice))}
          onClick={() => void download(choice.ready)}
        >
          <Trans>Download CSV</Trans>
        </Button>
        <ExportMarked rows={rows} chosen={chosen} button={exportToButton} />
        <button type="button" className={styles.keysButton} onClick={onKeys}>
          <Trans>
            Keys <kbd>?</kbd>
          </Trans>
        </button>
      </div>
      <div className={styles.outcome}>
        <p role="status">
          {whyNoFiles ?? choiceText(choice)} {outcome?.ok === true && outcomeText(outcome)}{' '}
          {outcome?.ok === true && outcome.batch !== undefined && (
            <Link href={batchPath(outcome.batch.name)}>
              <Trans>Look at the batch</Trans>
            </Link>
          )}
        </p>
        {shown.length < rows.length && <p role="status">{t`${shown.length} of ${rows.length} shown`}</p>}
      </div>
      {outcome?.ok === false && (
        <p className={styles.failed} role="alert">
          <strong>
            <Trans>▲ Not downloaded.</Trans>
          </strong>{' '}
          {outcome.message}
        </p>
      )}
      {toGoAgain.length > 0 && (
        <AskWhyAgain
          count={toGoAgain.length}
          submit={t`Download once more`}
          onGiven={(reason) => void download(toGoAgain, reason)}
          onLeave={forget}
        />
      )}
    </div>
  );
}

function outcomeText({ batch, fileName, leftOut }: Extract<WrittenFile, { ok: true }>): string {
  const saved =
    batch === undefined || fileName === undefined
      ? t`Nothing went out.`
      : t`Saved ${recordsText(batch.records.length)} as ${fileName}.`;
  return leftOut.length === 0 ? saved : t`${saved} Left out: ${recordsText(leftOut.length)}.`;
}
