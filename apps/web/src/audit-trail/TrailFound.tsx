import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './AuditTrail.module.css';
import { type Exported, exportTrail, type Trail } from './use-trail.ts';

/** How much was found, and the way to have all of it as a file. */
export function TrailFound({ trail: { search, entries, before, underWay } }: { readonly trail: Trail }) {
  const [writing, setWriting] = useState(false);
  const [outcome, setOutcome] = useState<Exported & { readonly of: Trail['search'] }>();
  const download = async (): Promise<void> => {
    setWriting(true);
    setOutcome({ ...(await exportTrail(search)), of: search });
    setWriting(false);
  };
  // What came of another search says nothing of this one.
  const told = outcome?.of === search ? outcome : undefined;
  return (
    <>
      <div className={styles.found}>
        <p role="status">
          {foundWords(entries?.length, before !== undefined, underWay)}
          {told?.ok === true && ` Saved as ${told.fileName}.`}
        </p>
        <Button
          disabledReason={
            writing ? 'The file is being written.' : entries === undefined ? 'Search first.' : undefined
          }
          onClick={() => void download()}
        >
          Download all of it as CSV
        </Button>
      </div>
      {told?.ok === false && (
        <p role="alert" className={styles.failed}>
          <strong>▲ Not downloaded.</strong> {told.message}
        </p>
      )}
    </>
  );
}

function foundWords(count: number | undefined, mayBeMore: boolean, underWay: boolean): string {
  if (count === undefined) return underWay ? 'Searching …' : '';
  if (count === 0)
    return mayBeMore
      ? 'None yet; older entries were not looked at.'
      : 'Nothing like this is in the audit trail. Search for less.';
  const entries = count === 1 ? '1 entry' : `${count} entries`;
  return mayBeMore ? `The latest ${entries}; there are older ones.` : `${entries}, the latest first.`;
}
