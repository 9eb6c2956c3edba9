import { unreadSince } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { AskForReader } from './AskForReader.tsx';
import styles from './CaseHeader.module.css';
import { CASE_LIST_PATH } from './case-path.ts';
import { Readers } from './Readers.tsx';

/** Which case this is, and who reads it. */
export function CaseHeader({ view }: { readonly view: CaseView }) {
  const { state } = view;
  const nameOf = usePersonName();
  // The reminder below says that nobody reads, and asks by one tap.
  const isReminded = unreadSince(state) !== undefined;
  const { room, facility, procedure, patientLabel, surgeonId } = state.details;
  const facts = [
    procedure,
    patientLabel && t`Patient ${patientLabel}`,
    surgeonId && t`Surgeon ${nameOf(surgeonId)}`,
  ];
  return (
    <header className={styles.header}>
      <Link href={CASE_LIST_PATH} className={styles.back} aria-label={t`Today’s cases`}>
        <span aria-hidden="true">‹</span>{' '}
        <span className={styles.backWords}>
          <Trans>Today’s cases</Trans>
        </span>
      </Link>
      <div className={styles.which}>
        <h1 className={styles.place}>
          {room} · {facility}
        </h1>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {isReminded ? null : <Readers state={state} />}
      {isReminded && state.readerRequest === undefined ? null : <AskForReader view={view} />}
    </header>
  );
}
