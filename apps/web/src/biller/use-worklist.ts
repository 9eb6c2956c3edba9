import { useMemo } from 'react';
import { useClientState } from '../log/case-client.ts';
import { useCases } from '../log/case-views.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { type ComputedRecords, useComputedRecords } from './use-computed-records.ts';
import { type WorklistRow, worklistOrder, worklistRow } from './worklist-row.ts';

export interface Worklist extends Pick<ComputedRecords, 'problem' | 'tryAgain'> {
  readonly rows: readonly WorklistRow[];
}

/** Every ended case that this biller may see, with its record as far as it is known. */
export function useWorklist(): Worklist {
  const views = useCases();
  const confirmed = useClientState((log) => log.confirmed?.cases);
  const { rows: computed, problem, tryAgain } = useComputedRecords();
  const rows = useMemo(
    () =>
      views
        .map((view) => {
          const { id } = view.state;
          const version = confirmed?.get(id)?.events.at(-1)?.version ?? 0;
          return worklistRow(view, version, computed.get(id), serverNow());
        })
        .filter((row) => row !== undefined)
        .sort(worklistOrder),
    [views, confirmed, computed],
  );
  return { rows, problem, tryAgain };
}
