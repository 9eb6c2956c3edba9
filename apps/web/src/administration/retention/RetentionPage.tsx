import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import notices from '../../ui/Notice.module.css';
import pages from '../../ui/Page.module.css';
import layout from '../../ui/WithAside.module.css';
import { ADMINISTRATION_PATH } from '../administration-path.ts';
import { useOrganisation } from '../organisation-of.ts';
import { SectionHead } from '../SectionHead.tsx';
import { HoldsTable } from './HoldsTable.tsx';
import { NewHoldForm } from './NewHoldForm.tsx';

/** How long cases are kept, which are older, and what a legal hold keeps beyond that. */
export function RetentionPage() {
  const { told } = useOrganisation();
  const [lastPlaced, setLastPlaced] = useState<string>();
  const stands = told.holds.find(({ reason, lifted }) => reason === lastPlaced && lifted === undefined);
  const years = told.policy.retentionYears;
  const { held, unfinished, needed, disposable } = told.pastRetention;
  const past = held + unfinished + needed + disposable;
  return (
    <div className={pages.part}>
      <SectionHead
        id="retention"
        title={t`Retention`}
        what={t`How long cases are kept, which are older, and what a legal hold keeps beyond that.`}
      />
      {stands !== undefined && (
        <p role="status" className={notices.done}>
          {t`✓ The hold for ${stands.reason} is placed. Nothing that it names is disposed of.`}
        </p>
      )}
      <section className={layout.group} aria-labelledby="past-retention">
        <h2 id="past-retention">
          <Trans>Cases past retention</Trans>
        </h2>
        <p>
          <Trans>
            Cases are kept for {years} years from the date of service.{' '}
            <Link href={`${ADMINISTRATION_PATH}/policy`}>The policy says so.</Link>
          </Trans>
        </p>
        <p>
          <strong>{pastWords(past)}</strong>
        </p>
        {past > 0 && (
          <ul>
            <li>{plural(held, { one: '# is under a legal hold.', other: '# are under a legal hold.' })}</li>
            <li>
              {plural(unfinished, {
                one: '# is not finished: its clock was not stopped, or its record not finalized.',
                other: '# are not finished: their clock was not stopped, or their record not finalized.',
              })}
            </li>
            <li>
              {plural(needed, {
                one: '# was read beside one of these, and stays for its record.',
                other: '# were read beside one of these, and stay for its record.',
              })}
            </li>
            <li>{plural(disposable, { one: '# may be disposed of.', other: '# may be disposed of.' })}</li>
          </ul>
        )}
        <p className={pages.quiet}>
          <Trans>
            Nothing is disposed of by itself, and nothing can be here. Whoever runs the server does it with
            the command line, and gives a reason.
          </Trans>
        </p>
      </section>
      <HoldsTable />
      <NewHoldForm onPlaced={setLastPlaced} />
    </div>
  );
}

const pastWords = (count: number): string =>
  count === 0
    ? t`No case is older.`
    : plural(count, { one: '# case is older.', other: '# cases are older.' });
