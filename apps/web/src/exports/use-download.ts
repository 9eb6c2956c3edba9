import { type CaseId, type DestinationId, destinationId } from '@ionm-clock/domain';
import { useState } from 'react';
import { type WrittenFile, writeAndSave } from './export-requests.ts';

/** A CSV file to download. */
const CSV: DestinationId = destinationId('csv');

/** What somebody wants to take out as a file, and what came of it; of another choice than `chosen` it says nothing. */
export function useDownload(chosen: ReadonlySet<CaseId>) {
  const [underWay, setUnderWay] = useState(false);
  const [outcome, setOutcome] = useState<WrittenFile & { readonly of: ReadonlySet<CaseId> }>();
  const download = async (caseIds: readonly CaseId[], again?: string): Promise<void> => {
    setUnderWay(true);
    setOutcome(undefined);
    const wanted = { destination: CSV, caseIds, ...(again !== undefined && { again }) };
    setOutcome({ ...(await writeAndSave(wanted, crypto.randomUUID())), of: chosen });
    setUnderWay(false);
  };
  return {
    underWay,
    outcome: outcome?.of === chosen ? outcome : undefined,
    download,
    forget: () => setOutcome(undefined),
  };
}
