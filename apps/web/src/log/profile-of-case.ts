import { type CaseState, CPT, type PayerProfile, profileOfCase } from '@ionm-clock/domain';
import { useMemo } from 'react';
import { useProfileBook } from './case-views.ts';

/** By which profile a case is billed, as the server finds it: by the default where the case names one that is not known. */
export function useProfileOfCase(): (state: CaseState) => PayerProfile {
  const book = useProfileBook();
  return useMemo(() => (state) => profileOfCase(book, state) ?? CPT, [book]);
}
