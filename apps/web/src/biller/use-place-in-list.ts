import type { CaseId } from '@ionm-clock/domain';
import { useEffect, useRef } from 'react';
import { rowLinkId } from './worklist-row-id.ts';

/**
 * Where there is room for the list or a record alone: a record is shown from its start, however far down the list was, and the list
 * where it was left. Where both are beside each other nothing moves.
 */
export function usePlaceInList(open: CaseId | undefined): void {
  const left = useRef<CaseId>(undefined);
  useEffect(() => {
    if (open !== undefined) {
      left.current = open;
      const record = document.querySelector('section[aria-labelledby="record"]');
      if (record !== null && record.getBoundingClientRect().top < 0) record.scrollIntoView();
      return;
    }
    if (left.current !== undefined) document.getElementById(rowLinkId(left.current))?.focus();
    left.current = undefined;
  }, [open]);
}
