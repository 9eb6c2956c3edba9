import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import styles from './CasePage.module.css';
import { BOARD_PATH } from './case-path.ts';

/** Which case this is, and the way back to all of them. */
export function CaseHead({ view }: { readonly view: CaseView }) {
  const nameOf = usePersonName();
  const { details, technologists } = view.state;
  const { room, facility, procedure, patientLabel, surgeonId } = details;
  const facts = [
    procedure,
    patientLabel && t`Patient ${patientLabel}`,
    surgeonId && t`Surgeon ${nameOf(surgeonId)}`,
    technologists.length > 0 && t`Technologist ${technologists.map(nameOf).join(', ')}`,
  ];
  return (
    <header className={styles.head}>
      <Link href={BOARD_PATH} className={styles.back}>
        <span aria-hidden="true">‹ </span>
        <Trans>All cases</Trans>
      </Link>
      <div className={styles.which}>
        <h1>
          {room} · {facility}
        </h1>
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </header>
  );
}
