import type { CaseId } from '@ionm-clock/domain';
import { useState } from 'react';
import type { WorklistFilter } from './worklist-filter.ts';

interface Looking {
  readonly caseId: CaseId;
  readonly search: string;
  readonly filter: WorklistFilter;
}

/**
 * Whether the open record stays although the list does not have it: it was found by this very search and filter, so that what was
 * done to it took it out of the list, as settling an error does under a filter for errors.
 */
export function useStillLookedAt(
  caseId: CaseId | undefined,
  isFound: boolean,
  search: string,
  filter: WorklistFilter,
): boolean {
  const [looking, setLooking] = useState<Looking>();
  const isSame = looking?.caseId === caseId && looking?.search === search && looking.filter === filter;
  if (caseId !== undefined && isFound && !isSame) setLooking({ caseId, search, filter });
  return isSame;
}
