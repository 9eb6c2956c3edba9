import { type FacilityId, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import styles from './EmergencyBar.module.css';
import { endEmergencyAccess, useOwnEmergencies, useToldEmergencies } from './emergency-store.ts';

/** Stands on every page while somebody looks where they do not work: theirs, and that of others for those who watch over it. */
export function EmergencyBar() {
  const own = useOwnEmergencies();
  const told = useToldEmergencies();
  const timeZone = useOwnTimeZone();
  const [problem, setProblem] = useState<string>();
  const timeOf = (at: (typeof own)[number]['until']): string => unambiguousMinute(at, timeZone);
  const end = (facility: FacilityId): void => void endEmergencyAccess(facility).then(setProblem);
  return (
    <>
      {own.map(({ facility, until }) => (
        <section key={facility} aria-label={t`Emergency access`} className={styles.bar}>
          <p>
            <Trans>
              <strong>▲ Emergency access to {facility}</strong> is on until {timeOf(until)}. Administrators
              and auditors have been alerted.{problem !== undefined && ` ${problem}`}
            </Trans>
          </p>
          <Button onClick={() => end(facility)}>
            <Trans>End it now</Trans>
          </Button>
        </section>
      ))}
      {told.map(({ userId, facility, name, reason, from, until }) => (
        <p key={`${userId} ${facility}`} role="alert" className={styles.bar}>
          <span>
            <Trans>
              <strong>▲ Emergency access:</strong> {name} sees cases of {facility} since {timeOf(from)}, until{' '}
              {timeOf(until)}. Reason: {reason}
            </Trans>
          </span>
        </p>
      ))}
    </>
  );
}
