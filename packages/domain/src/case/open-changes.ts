import type { Documentation, SignalChange } from './documentation.ts';
import type { Recovery } from './signal-change.ts';

/** What was said last of whether a signal came back; undefined while nothing was. */
export const recoveryOf = ({ followUps = [] }: Pick<SignalChange, 'followUps'>): Recovery | undefined =>
  followUps.findLast(({ recovery }) => recovery !== undefined)?.recovery;

/** The signal changes of which nobody has said how they ended: those that have not recovered, or in part so far. */
export const openChanges = ({ changes }: Pick<Documentation, 'changes'>): readonly SignalChange[] =>
  changes.filter((change) => {
    const recovery = recoveryOf(change);
    return recovery === undefined || recovery === 'partial';
  });
