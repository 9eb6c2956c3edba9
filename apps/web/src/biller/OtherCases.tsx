import type { CaseId } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { Fragment } from 'react';
import { Link } from 'wouter';
import type { CaseView } from '../log/case-views.ts';
import styles from './RecordSections.module.css';
import { recordPath } from './record-path.ts';

/** `C-1, C-2 and C-3`: each leads to its record where this biller sees one; a case that goes on has none yet. */
export function OtherCases({ caseIds, cases }: { caseIds: readonly CaseId[]; cases: readonly CaseView[] }) {
  const other = (caseId: CaseId) => (
    <OtherCase caseId={caseId} view={cases.find(({ state }) => state.id === caseId)} />
  );
  const last = caseIds.at(-1);
  if (last === undefined) return null;
  const others = caseIds.slice(0, -1).map((caseId, index) => (
    <Fragment key={caseId}>
      {index > 0 && ', '}
      {other(caseId)}
    </Fragment>
  ));
  if (others.length === 0) return other(last);
  return (
    <Trans>
      {others} and {other(last)}
    </Trans>
  );
}

function OtherCase({ caseId, view }: { caseId: CaseId; view: CaseView | undefined }) {
  if (view === undefined) return <Trans>{caseId} (at a facility that you do not see)</Trans>;
  const { details, clock } = view.state;
  const where = `${details.room} ${details.facility}`;
  return clock.status === 'ended' ? (
    <>
      <Link href={recordPath(caseId)} className={styles.other}>
        {caseId}
      </Link>{' '}
      ({where})
    </>
  ) : (
    <Trans>
      {caseId} ({where}, not ended yet)
    </Trans>
  );
}
