import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { useProfileBook } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import { PageHeading } from '../ui/PageHeading.tsx';
import table from '../ui/Table.module.css';
import { DraftNotices } from './DraftNotices.tsx';
import { NewProfileDialog } from './NewProfileDialog.tsx';
import { ProfileLine } from './ProfileLine.tsx';
import { useWhyNotEdit } from './use-editing.ts';

const columnNames = () => [t`Profile`, t`Version`, t`Dates of service`, t`Codes and units`, t`Cases at once`];

/** All payer profiles, by the version that was saved last. */
export function ProfileList() {
  const book = useProfileBook();
  const whyNotEdit = useWhyNotEdit();
  const [starting, setStarting] = useState(false);
  return (
    <div className={pages.page}>
      <title>{t`Payer profiles · IONM Clock`}</title>
      <Link href="/biller" className={pages.back}>
        <Trans>← Records</Trans>
      </Link>
      <header className={pages.head}>
        <div className={pages.heading}>
          <PageHeading id="profiles">
            <Trans>Payer profiles</Trans>
          </PageHeading>
          <p className={pages.quiet}>
            <Trans>Which codes, units and limits a payer applies, and from which date.</Trans>
          </p>
        </div>
        <Button disabledReason={whyNotEdit} showReason onClick={() => setStarting(true)}>
          <Trans>New profile…</Trans>
        </Button>
      </header>
      {starting && <NewProfileDialog onClose={() => setStarting(false)} />}
      <DraftNotices />
      <table className={table.table} aria-labelledby="profiles">
        <ColumnHeads columns={columnNames()} />
        <tbody>
          {book.ids.map((id) => {
            const latest = book.latest(id);
            return latest === undefined ? null : <ProfileLine key={id} profile={latest} />;
          })}
        </tbody>
      </table>
    </div>
  );
}
