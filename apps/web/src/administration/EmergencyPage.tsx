import { facilityId } from '@ionm-clock/domain';
import type { EmergencyAccess } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { serverNow } from '../server-clock/server-clock.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import { Status } from '../ui/Status.tsx';
import table from '../ui/Table.module.css';
import { personPath } from './administration-path.ts';
import { endEmergency } from './administration-requests.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useOrganisation } from './organisation-of.ts';
import { SectionHead } from './SectionHead.tsx';
import { useChange } from './use-change.ts';
import { whyNotEndEmergency } from './why-not-change.ts';

const columnNames = () => [t`Who`, t`Facility`, t`Why`, t`From`, t`Until`, t`What can be done`];

/** Who looks at cases of a facility where they do not work, for a reason that they gave. */
export function EmergencyPage() {
  const { told, reload } = useOrganisation();
  const timeZone = useOwnTimeZone();
  return (
    <div className={pages.part}>
      <SectionHead
        id="emergency"
        title={t`Emergency access`}
        what={t`Who sees cases of a facility where they do not work, and why. Times are those of ${timeZone}. What they did stands in the audit trail.`}
      >
        <Button onClick={() => void reload()}>
          <Trans>Look again</Trans>
        </Button>
      </SectionHead>
      {told.emergencies.length === 0 ? (
        <p>
          <Trans>
            Nobody has emergency access. Whoever takes it stands here at once, with the reason they gave.
          </Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="emergency">
          <ColumnHeads columns={columnNames()} />
          <tbody>
            {told.emergencies.map((emergency) => (
              <EmergencyLine
                key={`${emergency.userId} ${emergency.facility} ${emergency.from}`}
                emergency={emergency}
                timeZone={timeZone}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function EmergencyLine({
  emergency: { userId, name, facility, reason, from, until },
  timeZone,
}: {
  readonly emergency: EmergencyAccess;
  readonly timeZone: string;
}) {
  const { user } = useOrganisation();
  const [ending, setEnding] = useState(false);
  const change = useChange();
  const isOver = until <= serverNow();
  return (
    <tr className={table.row} data-quiet={isOver}>
      <th scope="row">
        <Link href={personPath(userId)}>{name}</Link>
      </th>
      <Cell column={t`Facility`}>{facility}</Cell>
      <Cell column={t`Why`}>{reason}</Cell>
      <Cell column={t`From`}>{dateAndTime(from, timeZone)}</Cell>
      <Cell column={t`Until`}>
        {dateAndTime(until, timeZone)}{' '}
        {isOver && (
          <Status kind="ended">
            <Trans>over</Trans>
          </Status>
        )}
      </Cell>
      <td>
        <Button
          aria-label={t`End the emergency access of ${name} to ${facility}`}
          disabledReason={isOver ? t`It is over.` : whyNotEndEmergency(user, facilityId(facility))}
          onClick={() => setEnding(true)}
        >
          <Trans>End…</Trans>
        </Button>
        {ending && (
          <ConfirmDialog
            title={t`End the emergency access of ${name}?`}
            confirm={t`End it`}
            change={change}
            onConfirm={() => change.ask(() => endEmergency(userId, facility))}
            onClose={() => setEnding(false)}
          >
            <p>{t`Cases of ${facility} leave their screen within seconds. Ask them first, if you can: it may be an emergency.`}</p>
          </ConfirmDialog>
        )}
      </td>
    </tr>
  );
}
