import { type CaseState, CPT, type PayerProfile, ProfileBook, profileOfCase } from '@ionm-clock/domain';
import { useMemo } from 'react';
import { useDirectory } from './case-views.ts';

/** By which profile a case is billed, as the server finds it: by the default where the case names one that is not known. */
export function useProfileOfCase(): (state: CaseState) => PayerProfile {
  const { profiles } = useDirectory();
  return useMemo(() => {
    const book = new ProfileBook(profiles);
    return (state) => profileOfCase(book, state) ?? CPT;
  }, [profiles]);
}
