import type { CaseId } from '@ionm-clock/domain';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { usePersonName } from '../log/case-views.ts';
import { NoCodingAdvice } from '../ui/NoCodingAdvice.tsx';
import styles from './BillerDesk.module.css';
import { DeskTitle } from './DeskTitle.tsx';
import type { DeskAction } from './desk-keys.ts';
import { RecordPanel } from './RecordPanel.tsx';
import { DESK_PATH, isRecordPath, recordPath } from './record-path.ts';
import { UnknownRecord } from './UnknownRecord.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useWorklist } from './use-worklist.ts';
import { Worklist } from './Worklist.tsx';
import { WorklistBar } from './WorklistBar.tsx';
import { WorklistEmpty } from './WorklistEmpty.tsx';
import { WorklistProblem } from './WorklistProblem.tsx';
import { matchesSearch } from './worklist-row.ts';
import { rowLinkId } from './worklist-row-id.ts';

/** The biller's desk: which records can go out, and would they stand? */
export default function BillerDesk() {
  const { rows, problem, tryAgain } = useWorklist();
  const nameOf = usePersonName();
  const [location, goTo] = useLocation();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(new Set());
  const searchField = useRef<HTMLInputElement>(null);
  const finalizeButton = useRef<HTMLButtonElement>(null);
  const shown = useMemo(
    () => rows.filter((row) => matchesSearch(row, search.trim(), nameOf)),
    [rows, search, nameOf],
  );
  const open = rows.find(({ caseId }) => isRecordPath(location, caseId));
  const isUnknown = location !== DESK_PATH && open === undefined;
  const [cursor, setCursor] = useState<CaseId>();
  // Keys act on what can be seen: a search that hides the open record goes to the first that it found.
  const beside = isUnknown
    ? undefined
    : open === undefined
      ? shown.find(({ caseId }) => caseId === cursor)
      : shown.includes(open)
        ? open
        : shown[0];
  // Kept, so that a case that ends while this one is looked at does not take its place.
  if (beside === undefined && !isUnknown && shown[0] !== undefined && shown[0].caseId !== cursor)
    setCursor(shown[0].caseId);

  const show = (caseId: CaseId): void => goTo(recordPath(caseId), { replace: open !== undefined });
  const choose = (caseIds: readonly CaseId[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const caseId of caseIds) {
      if (isChosen) next.add(caseId);
      else next.delete(caseId);
    }
    setChosen(next);
    const [only] = caseIds;
    if (only === undefined || caseIds.length > 1) return;
    // Where there is no room for both, choosing stays at the list.
    if (open === undefined) setCursor(only);
    else show(only);
  };
  const step = (by: 1 | -1): void => {
    const index = beside === undefined ? -1 : shown.indexOf(beside);
    const next = shown[Math.min(Math.max(index + by, 0), shown.length - 1)];
    if (next === undefined) return;
    show(next.caseId);
    document.getElementById(rowLinkId(next.caseId))?.focus();
  };
  const act: Readonly<Record<DeskAction, () => void>> = {
    next: () => step(1),
    previous: () => step(-1),
    mark: () => beside !== undefined && choose([beside.caseId], !chosen.has(beside.caseId)),
    finalize: () => {
      // Where there is no room for both, the record is hidden beside the list: it is looked at first.
      if (finalizeButton.current?.checkVisibility() === true) finalizeButton.current.click();
      else if (beside !== undefined) show(beside.caseId);
    },
    search: () => searchField.current?.focus(),
  };
  useDeskKeys((action) => act[action]());

  return (
    <div className={styles.desk} data-open={open !== undefined}>
      <DeskTitle rows={rows} />
      <section className={styles.list} aria-labelledby="records">
        <WorklistBar
          rows={rows}
          shown={shown}
          chosen={chosen}
          search={search}
          onSearch={setSearch}
          searchField={searchField}
        />
        {problem !== undefined && <WorklistProblem problem={problem} onTryAgain={tryAgain} />}
        {shown.length === 0 ? (
          <WorklistEmpty search={search.trim()} anyCase={rows.length > 0} onClear={() => setSearch('')} />
        ) : (
          <Worklist
            rows={shown}
            chosen={chosen}
            beside={beside?.caseId}
            onChoose={choose}
            onShow={show}
            nameOf={nameOf}
          />
        )}
        <p className={styles.advice}>
          <NoCodingAdvice />
        </p>
      </section>
      {isUnknown && rows.length > 0 && <UnknownRecord />}
      {beside !== undefined && (
        <RecordPanel
          key={beside.caseId}
          row={beside}
          nameOf={nameOf}
          finalizeButton={finalizeButton}
          onBack={() => goTo(DESK_PATH)}
        />
      )}
    </div>
  );
}
