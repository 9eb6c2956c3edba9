import type { CaseId } from '@ionm-clock/domain';
import { useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { BatchesPage } from '../exports/BatchesPage.tsx';
import { usePersonName } from '../log/case-views.ts';
import { NoCodingAdvice } from '../ui/NoCodingAdvice.tsx';
import styles from './BillerDesk.module.css';
import { DeskTitle } from './DeskTitle.tsx';
import type { DeskAction } from './desk-keys.ts';
import { FinalizeMany } from './FinalizeMany.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { batchIn, DESK_PATH, isRecordPath, recordPath } from './record-path.ts';
import { StateTabs } from './StateTabs.tsx';
import { UnknownRecord } from './UnknownRecord.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePlaceInList } from './use-place-in-list.ts';
import { useStillLookedAt } from './use-still-looked-at.ts';
import { useWorklist } from './use-worklist.ts';
import { Worklist } from './Worklist.tsx';
import { WorklistBar } from './WorklistBar.tsx';
import { WorklistEmpty } from './WorklistEmpty.tsx';
import { WorklistFilters } from './WorklistFilters.tsx';
import { WorklistProblem } from './WorklistProblem.tsx';
import { useWhyNotRole } from './why-not.ts';
import { LATEST_FIRST, passes, type WorklistFilter, type WorklistSort } from './worklist-filter.ts';
import { matchesSearch } from './worklist-row.ts';
import { rowLinkId } from './worklist-row-id.ts';
import { sorted } from './worklist-sort.ts';

interface Narrowing {
  readonly filter: WorklistFilter;
  readonly sort: WorklistSort;
}

/** The biller's desk: which records can go out, and would they stand? */
export default function BillerDesk() {
  const [location] = useLocation();
  const batch = batchIn(location);
  return batch === undefined ? <RecordsDesk /> : <BatchesPage name={batch} />;
}

function RecordsDesk() {
  const { rows, problem, tryAgain } = useWorklist();
  const nameOf = usePersonName();
  const [location, goTo] = useLocation();
  const [search, setSearch] = useState('');
  const [{ filter, sort }, setNarrowing] = useState<Narrowing>({ filter: {}, sort: LATEST_FIRST });
  const [asking, setAsking] = useState<'finalize' | 'keys'>();
  const whyNotFinalize = useWhyNotRole('finalizeRecord');
  const anchor = useRef<CaseId>(undefined);
  const exportButton = useRef<HTMLButtonElement>(null);
  const exportToButton = useRef<HTMLButtonElement>(null);
  const [chosen, setChosen] = useState<ReadonlySet<CaseId>>(new Set());
  const searchField = useRef<HTMLInputElement>(null);
  const finalizeButton = useRef<HTMLButtonElement>(null);
  const found = useMemo(() => {
    const { state: _, ...rest } = filter;
    return sorted(
      rows.filter((row) => matchesSearch(row, search.trim(), nameOf) && passes(row, rest)),
      sort,
      nameOf,
    );
  }, [rows, search, nameOf, filter, sort]);
  const { state } = filter;
  const shown = state === undefined ? found : found.filter(({ stands }) => stands === state);
  const open = rows.find(({ caseId }) => isRecordPath(location, caseId));
  const isUnknown = location !== DESK_PATH && open === undefined;
  const [cursor, setCursor] = useState<CaseId>();
  const isFound = open !== undefined && shown.includes(open);
  const stays = useStillLookedAt(open?.caseId, isFound, search, filter);
  // Keys act on what can be seen: a search that hides the open record goes to the first that it found.
  const beside = isUnknown
    ? undefined
    : open === undefined
      ? shown.find(({ caseId }) => caseId === cursor)
      : isFound || stays
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
    anchor.current = isChosen ? caseIds.at(-1) : undefined;
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
    'mark-range': () => {
      if (beside === undefined) return;
      const to = shown.indexOf(beside);
      const from = shown.findIndex(({ caseId }) => caseId === anchor.current);
      const ends = from === -1 ? [to, to] : [Math.min(from, to), Math.max(from, to)];
      const range = shown.slice(ends[0], (ends[1] ?? to) + 1);
      choose(
        range.map(({ caseId }) => caseId),
        true,
      );
    },
    export: () => exportButton.current?.click(),
    'export-to': () => exportToButton.current?.click(),
    keys: () => setAsking('keys'),
    finalize: () => {
      if (chosen.size > 0 && whyNotFinalize === undefined) {
        setAsking('finalize');
        return;
      }
      // Where there is no room for both, the record is hidden beside the list: it is looked at first.
      if (finalizeButton.current?.checkVisibility() === true) finalizeButton.current.click();
      else if (beside !== undefined) show(beside.caseId);
    },
    search: () => searchField.current?.focus(),
  };
  useDeskKeys((action) => act[action]());
  usePlaceInList(open?.caseId);

  return (
    <div className={styles.desk} data-open={open !== undefined}>
      <DeskTitle />
      <section className={styles.list} aria-labelledby="records">
        <WorklistBar
          rows={rows}
          shown={shown}
          chosen={chosen}
          search={search}
          onSearch={setSearch}
          searchField={searchField}
          exportButton={exportButton}
          exportToButton={exportToButton}
          onFinalizeMany={() => setAsking('finalize')}
          onKeys={() => setAsking('keys')}
        />
        <WorklistFilters rows={rows} filter={filter} sort={sort} onChange={setNarrowing} nameOf={nameOf} />
        {problem !== undefined && <WorklistProblem problem={problem} onTryAgain={tryAgain} />}
        <StateTabs
          rows={found}
          state={state}
          onState={(next) => setNarrowing({ filter: { ...filter, state: next }, sort })}
        >
          {shown.length === 0 ? (
            <WorklistEmpty
              search={search.trim()}
              anyCase={rows.length > 0}
              onClear={() => {
                setSearch('');
                setNarrowing({ filter: {}, sort });
              }}
            />
          ) : (
            <Worklist
              rows={shown}
              chosen={chosen}
              beside={beside?.caseId}
              sort={sort}
              onSort={(next) => setNarrowing({ filter, sort: next })}
              onChoose={choose}
              onShow={show}
              nameOf={nameOf}
            />
          )}
        </StateTabs>
        <p className={styles.advice}>
          <NoCodingAdvice />
        </p>
      </section>
      {asking === 'keys' && <KeysDialog onClose={() => setAsking(undefined)} />}
      {asking === 'finalize' && (
        <FinalizeMany rows={rows} marked={chosen} onClose={() => setAsking(undefined)} />
      )}
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
