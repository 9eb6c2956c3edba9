import type { CaseId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useCases } from '../log/case-views.ts';
import { caseName } from '../physician/case-name.ts';
import { useOwnTimeZone } from './own-time-zone.ts';

export interface CasePlace {
  /** `OR 4 Mercy` */
  readonly name: string;
  readonly timeZone: string;
}

/** Where a case is; one that is not known here, or not any more, is called by its id. */
export function useCasePlace(): (caseId: CaseId) => CasePlace {
  const cases = useCases();
  const ownTimeZone = useOwnTimeZone();
  return (caseId) => {
    const details = cases.find(({ state }) => state.id === caseId)?.state.details;
    return details === undefined
      ? { name: t`case ${caseId}`, timeZone: ownTimeZone }
      : { name: caseName(details), timeZone: details.timeZone };
  };
}
