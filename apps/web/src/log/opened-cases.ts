import type { CaseId } from '@ionm-clock/domain';
import type { Opened } from '@ionm-clock/protocol';
import { useEffect } from 'react';
import { serverNow } from '../server-clock/server-clock.ts';

/** What was opened without a connection, told when there is one: the oldest are let go, since nobody reads for so long. */
const MOST_WAITING = 200;

let tell: ((opened: Opened) => void) | undefined;
let waiting: Opened[] = [];

/** From now on what is opened is told at once, after what was opened before. */
export function openedAreToldBy(teller: (opened: Opened) => void): void {
  tell = teller;
  const before = waiting;
  waiting = [];
  for (const opened of before) teller(opened);
}

/** Without a connection what is opened waits, as long as this page lives. */
export function openedWait(): void {
  tell = undefined;
}

/** Somebody else is here now: what was opened before is not theirs. */
export function forgetOpened(): void {
  waiting = [];
}

/** Tells the audit trail that this is on the screen: once, for as long as it stays there. */
export function useOpened(caseId: CaseId | undefined, what: Opened['what']): void {
  useEffect(() => {
    if (caseId === undefined) return;
    const opened: Opened = { caseId, what, at: serverNow() };
    if (tell === undefined) waiting = [...waiting, opened].slice(-MOST_WAITING);
    else tell(opened);
  }, [caseId, what]);
}
