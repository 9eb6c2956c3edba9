import { useState } from 'react';
import { Link } from 'wouter';
import { useProfileBook } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { DraftNotices } from './DraftNotices.tsx';
import { NewProfileDialog } from './NewProfileDialog.tsx';
import { PageHeading } from './PageHeading.tsx';
import { ProfileLine } from './ProfileLine.tsx';
import styles from './ProfileList.module.css';
import pages from './ProfilePages.module.css';
import { useWhyNotEdit } from './use-editing.ts';

const COLUMNS = ['Profile', 'Version', 'Dates of service', 'Codes and units', 'Cases at once'];

/** All payer profiles, by the version that was saved last. */
export function ProfileList() {
  const book = useProfileBook();
  const whyNotEdit = useWhyNotEdit();
  const [starting, setStarting] = useState(false);
  return (
    <div className={pages.page}>
      <title>Payer profiles · IONM Clock</title>
      <Link href="/biller" className={pages.back}>
        ← Records
      </Link>
      <header className={pages.head}>
        <div className={pages.heading}>
          <PageHeading id="profiles">Payer profiles</PageHeading>
          <p className={pages.quiet}>Which codes, units and limits a payer applies, and from which date.</p>
        </div>
        <Button disabledReason={whyNotEdit} showReason onClick={() => setStarting(true)}>
          New profile…
        </Button>
      </header>
      {starting && <NewProfileDialog onClose={() => setStarting(false)} />}
      <DraftNotices />
      <table className={styles.table} aria-labelledby="profiles">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
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
