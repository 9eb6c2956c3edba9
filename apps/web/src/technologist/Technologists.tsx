import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, usePersonName } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './Technologists.module.css';

/** Who runs the monitoring, and the way in and out of it when one relieves another. */
export function Technologists({ view: { state } }: { readonly view: CaseView }) {
  const nameOf = usePersonName();
  const { user } = useSession();
  const [asked, setAsked] = useState(false);
  const { id, clock, technologists } = state;
  const under = clock.status === 'running' || clock.status === 'interrupted';
  const present = technologists.some((technologist) => technologist === user?.userId);
  const leave = (): void => issue(id, { type: 'leaveAsTechnologist' });
  const mustAsk = under && technologists.length === 1;
  const names = technologists.map(nameOf).join(', ');
  if (clock.status === 'ended' && technologists.length === 0) return null;
  return (
    <section className={styles.line} aria-label={t`Technologist`}>
      <p className={styles.who}>
        {technologists.length > 0 ? (
          <RunIt names={names} count={technologists.length} ended={clock.status === 'ended'} />
        ) : under ? (
          t`Nobody runs the monitoring.`
        ) : (
          t`No technologist yet. Starting the clock joins you.`
        )}
      </p>
      {under && !present && state.record.status === 'open' && <Relieve state={state} />}
      {clock.status !== 'ended' && state.record.status === 'open' && (
        <Button
          size="large"
          onClick={() =>
            present ? (mustAsk ? setAsked(true) : leave()) : issue(id, { type: 'joinAsTechnologist' })
          }
        >
          {present ? t`Leave as technologist` : t`Join as technologist`}
        </Button>
      )}
      {asked && (
        <LeaveAlone
          onLeave={() => {
            leave();
            setAsked(false);
          }}
          onStay={() => setAsked(false)}
        />
      )}
    </section>
  );
}

const RunIt = ({ names, count, ended }: { names: string; count: number; ended: boolean }) =>
  ended ? (
    <Trans>
      <strong>{names}</strong> ran the monitoring
    </Trans>
  ) : count === 1 ? (
    <Trans>
      <strong>{names}</strong> runs the monitoring
    </Trans>
  ) : (
    <Trans>
      <strong>{names}</strong> run the monitoring
    </Trans>
  );

/** One tap when a colleague takes over: they leave and one joins at the same instant. */
function Relieve({ state: { id, technologists } }: Pick<CaseView, 'state'>) {
  const nameOf = usePersonName();
  return technologists.map((technologistId) => {
    const name = nameOf(technologistId);
    return (
      <Button
        key={technologistId}
        size="large"
        variant="primary"
        {...onFirstPress(() => issue(id, { type: 'relieveTechnologist', technologistId }))}
      >
        {t`Relieve ${name}`}
      </Button>
    );
  });
}

interface LeaveAloneProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

const LeaveAlone = ({ onLeave, onStay }: LeaveAloneProps) => (
  <Dialog title={t`Nobody else runs the monitoring`} onClose={onStay}>
    <p>
      <Trans>The clock has not been stopped. Whoever relieves you joins first, on their own screen.</Trans>
    </p>
    <div className={styles.choices}>
      <Button size="large" variant="primary" onClick={onStay}>
        <Trans>Stay</Trans>
      </Button>
      <Button size="large" variant="danger" onClick={onLeave}>
        <Trans>Leave without a technologist</Trans>
      </Button>
    </div>
  </Dialog>
);
