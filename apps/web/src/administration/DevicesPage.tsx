import type { SharedDevice } from '@ionm-clock/domain';
import type { Invitation } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import { askEnrolmentCode } from './administration-requests.ts';
import { CodeDialog } from './CodeDialog.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { NewDeviceForm } from './NewDeviceForm.tsx';
import { useOrganisation } from './organisation-of.ts';
import { SectionHead } from './SectionHead.tsx';
import { useChange } from './use-change.ts';
import { whyNotChange } from './why-not-change.ts';

/** Tablets that technologists share. */
export function DevicesPage() {
  const { told, isDemo } = useOrganisation();
  const [enrolling, setEnrolling] = useState<{ readonly name: string; readonly invitation: Invitation }>();
  const [saved, setSaved] = useState<string>();
  const { ask, failed } = useChange();
  const giveCode = ({ deviceId, name }: Pick<SharedDevice, 'deviceId' | 'name'>): void => {
    void ask(async () => {
      const reply = await askEnrolmentCode(deviceId);
      if (reply.ok) setEnrolling({ name, invitation: reply.answer });
      return reply;
    });
  };
  return (
    <div className={pages.part}>
      <SectionHead
        id="devices"
        title={t`Devices`}
        what={t`Shared tablets: on one of them technologists sign in with a PIN, and each tap is theirs. ${
          isDemo ? t`The demo has no PINs: there any browser is anybody’s.` : ''
        }`}
      />
      {saved !== undefined && <p role="status" className={notices.done}>{t`✓ ${saved} is there.`}</p>}
      {failed !== undefined && (
        <p role="alert" className={notices.failed}>
          <strong>
            <Trans>▲ There is no code.</Trans>
          </strong>{' '}
          {failed.message}
        </p>
      )}
      {told.devices.length === 0 ? (
        <p>
          <Trans>There is no shared tablet yet. Add one, then type its code in on the tablet.</Trans>
        </p>
      ) : (
        <table className={table.table} aria-labelledby="devices">
          <ColumnHeads columns={[t`Tablet`, t`Facility`, t`Since`, t`What can be done`]} />
          <tbody>
            {told.devices.map((device) => (
              <DeviceLine key={device.deviceId} device={device} onGiveCode={() => giveCode(device)} />
            ))}
          </tbody>
        </table>
      )}
      <NewDeviceForm
        onSaved={(device) => {
          setSaved(device.name);
          if (!isDemo) giveCode(device);
        }}
      />
      {enrolling !== undefined && (
        <CodeDialog
          title={t`Enrol ${enrolling.name}`}
          invitation={enrolling.invitation}
          steps={[
            t`On the tablet, open ${location.origin} in the browser that it will use.`,
            t`Choose “Set up this tablet”, and type the code.`,
          ]}
          onClose={() => setEnrolling(undefined)}
        />
      )}
    </div>
  );
}

function DeviceLine({
  device,
  onGiveCode,
}: {
  readonly device: SharedDevice;
  readonly onGiveCode: () => void;
}) {
  const { user, state, told, isDemo } = useOrganisation();
  const change = useChange();
  const [removing, setRemoving] = useState(false);
  const ownZone = useOwnTimeZone();
  const { deviceId, name, facility, enrolledAt } = device;
  const removal = { type: 'removeDevice', deviceId } as const;
  const whyNot = whyNotChange(user, removal, state);
  const timeZone = told.facilities.find(({ id }) => id === facility)?.timeZone ?? ownZone;
  return (
    <tr className={table.row}>
      <th scope="row">{name}</th>
      <Cell column={t`Facility`}>{facility}</Cell>
      <Cell column={t`Since`}>{dateAndTime(enrolledAt, timeZone)}</Cell>
      <td>
        <div className={pages.actions}>
          <Button
            aria-label={t`New code for ${name}`}
            disabledReason={whyNot ?? (isDemo ? t`The demo has no codes.` : undefined)}
            onClick={onGiveCode}
          >
            <Trans>New code…</Trans>
          </Button>
          <Button aria-label={t`Remove ${name}`} disabledReason={whyNot} onClick={() => setRemoving(true)}>
            <Trans>Remove…</Trans>
          </Button>
        </div>
        {removing && (
          <ConfirmDialog
            title={t`Remove ${name}?`}
            confirm={t`Remove`}
            change={change}
            onConfirm={() => change.command(removal)}
            onClose={() => setRemoving(false)}
          >
            <p>
              <Trans>
                Nobody signs in there with a PIN any more, and sessions on it end within seconds. A running
                clock runs on. Do it for a tablet that is lost.
              </Trans>
            </p>
          </ConfirmDialog>
        )}
      </td>
    </tr>
  );
}
