import type { ListedSession } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { roleWords } from '../shell/desks.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { Cell } from '../ui/Cell.tsx';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import { Status } from '../ui/Status.tsx';
import table from '../ui/Table.module.css';
import { personPath } from './administration-path.ts';
import { endSessions } from './administration-requests.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useOrganisation } from './organisation-of.ts';
import { SectionHead } from './SectionHead.tsx';
import { endWords, methodWords, placeWords, sessionOrder } from './session-words.ts';
import { useChange } from './use-change.ts';
import { whyNotAccount } from './why-not-change.ts';

const columnNames = () => [t`Who`, t`Where`, t`Since`, t`Last active`, t`Now`, t`What can be done`];

/** Who is signed in, and where. */
export function SessionsPage() {
  const { told, isDemo, reload } = useOrganisation();
  const timeZone = useOwnTimeZone();
  return (
    <div className={pages.part}>
      <SectionHead
        id="sessions"
        title={t`Sessions`}
        what={t`Who is signed in, and where. Times are those of ${timeZone}.`}
      >
        <Button onClick={() => void reload()}>
          <Trans>Look again</Trans>
        </Button>
      </SectionHead>
      {told.sessions.length === 0 ? (
        <p>
          {isDemo
            ? t`The demo has no passwords, and keeps no sessions: anyone at this computer can be anyone. Here stands who is signed in, where, since when, and who was last active.`
            : t`Nobody is signed in.`}
        </p>
      ) : (
        <table className={table.table} aria-labelledby="sessions">
          <ColumnHeads columns={columnNames()} />
          <tbody>
            {told.sessions.toSorted(sessionOrder).map((session) => (
              <SessionLine key={session.sessionId} session={session} timeZone={timeZone} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function SessionLine({ session, timeZone }: { readonly session: ListedSession; readonly timeZone: string }) {
  const { told, user, state } = useOrganisation();
  const [ending, setEnding] = useState(false);
  const change = useChange();
  const { sessionId, userId, role, method, address, startedAt, lastActiveAt, connected, ended } = session;
  const person = told.people.find((one) => one.person.userId === userId)?.person;
  const name = person?.name ?? userId;
  const whyNot =
    ended !== undefined
      ? t`It is over.`
      : person === undefined
        ? t`They are nobody of yours.`
        : whyNotAccount(user, person, state);
  return (
    <tr className={table.row} data-quiet={ended !== undefined}>
      <th scope="row">
        <Link href={personPath(userId)}>{name}</Link>
        <span className={table.small}>{t`${roleWords()[role]}, by ${methodWords()[method]}`}</span>
      </th>
      <Cell column={t`Where`}>
        {placeWords(session)}
        <span className={table.small}>{address}</span>
      </Cell>
      <Cell column={t`Since`}>{dateAndTime(startedAt, timeZone)}</Cell>
      <Cell column={t`Last active`}>{dateAndTime(lastActiveAt, timeZone)}</Cell>
      <Cell column={t`Now`}>
        {ended !== undefined ? (
          `${endWords()[ended.why]}, ${dateAndTime(ended.at, timeZone)}`
        ) : connected ? (
          <Status kind="running">
            <Trans>connected</Trans>
          </Status>
        ) : (
          <Status kind="waiting">
            <Trans>not connected</Trans>
          </Status>
        )}
      </Cell>
      <td>
        {ended === undefined && (
          <Button
            aria-label={t`End the session of ${name}`}
            disabledReason={whyNot}
            onClick={() => setEnding(true)}
          >
            <Trans>End…</Trans>
          </Button>
        )}
        {ending && (
          <ConfirmDialog
            title={t`End the session of ${name}?`}
            confirm={t`End it`}
            change={change}
            onConfirm={() => change.ask(() => endSessions(userId, sessionId))}
            onClose={() => setEnding(false)}
          >
            <p>
              <Trans>
                It loses its connection within seconds, and they must sign in again. A running clock runs on,
                and what waits on the device is kept there.
              </Trans>
            </p>
          </ConfirmDialog>
        )}
      </td>
    </tr>
  );
}
