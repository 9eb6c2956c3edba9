import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { Downloaded } from '../download/download.ts';
import { NotDownloaded } from '../download/NotDownloaded.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './AuditTrail.module.css';
import { exportTrail, type Trail } from './use-trail.ts';

/** How much was found, and the way to have all of it as a file. */
export function TrailFound({ trail: { search, entries, before, underWay } }: { readonly trail: Trail }) {
  const [writing, setWriting] = useState(false);
  const [outcome, setOutcome] = useState<Downloaded & { readonly of: Trail['search'] }>();
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
          {foundWords(entries?.length, before !== undefined, underWay)}{' '}
          {told?.ok === true && t`Saved as ${told.fileName}.`}
        </p>
        <Button
          disabledReason={
            writing ? t`The file is being written.` : entries === undefined ? t`Search first.` : undefined
          }
          onClick={() => void download()}
        >
          <Trans>Download all of it as CSV</Trans>
        </Button>
      </div>
      {told?.ok === false && <NotDownloaded why={told.message} />}
    </>
  );
}

function foundWords(count: number | undefined, mayBeMore: boolean, underWay: boolean): string {
  if (count === undefined) return underWay ? t`Searching …` : '';
  if (count === 0)
    return mayBeMore
      ? t`None yet; older entries were not looked at.`
      : t`Nothing like this is in the audit trail. Search for less.`;
  const entries = plural(count, { one: '# entry', other: '# entries' });
  return mayBeMore ? t`The latest ${entries}; there are older ones.` : t`${entries}, the latest first.`;
}
