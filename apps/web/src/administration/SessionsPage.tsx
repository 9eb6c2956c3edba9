import type { ListedSession } from '@ionm-clock/protocol';
import { useState } from 'react';
import { Link } from 'wouter';
import { ROLE_WORDS } from '../shell/desks.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { dateAndTime } from '../ui/date-and-time.ts';
import { Status } from '../ui/Status.tsx';
import { personPath } from './administration-path.ts';
import { endSessions } from './administration-requests.ts';
import { Cell } from './Cell.tsx';
import { ColumnHeads } from './ColumnHeads.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import styles from './Desk.module.css';
import { useOrganisation } from './organisation-of.ts';
import { SectionHead } from './SectionHead.tsx';
import { END_WORDS, METHOD_WORDS, placeWords, sessionOrder } from './session-words.ts';
import table from './Table.module.css';
import { useChange } from './use-change.ts';
import { whyNotAccount } from './why-not-change.ts';

const COLUMNS = ['Who', 'Where', 'Since', 'Last active', 'Now', 'What can be done'];

/** Who is signed in, and where. */
export function SessionsPage() {
  const { told, isDemo, reload } = useOrganisation();
  const timeZone = useOwnTimeZone();
  return (
    <div className={styles.page}>
      <SectionHead
        id="sessions"
        title="Sessions"
        what={`Who is signed in, and where. Times are those of ${timeZone}.`}
      >
        <Button onClick={() => void reload()}>Look again</Button>
      </SectionHead>
      {told.sessions.length === 0 ? (
        <p>
          {isDemo
            ? 'The demo has no passwords, and keeps no sessions: anyone at this computer can be anyone. Here stands who is signed in, where, since when, and who was last active.'
            : 'Nobody is signed in.'}
        </p>
      ) : (
        <table className={table.table} aria-labelledby="sessions">
          <ColumnHeads columns={COLUMNS} />
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
      ? 'It is over.'
      : person === undefined
        ? 'They are nobody of yours.'
        : whyNotAccount(user, person, state);
  return (
    <tr className={table.row} data-quiet={ended !== undefined}>
      <th scope="row">
        <Link href={personPath(userId)}>{name}</Link>
        <span className={table.small}>{`${ROLE_WORDS[role]}, by ${METHOD_WORDS[method]}`}</span>
      </th>
      <Cell column="Where">
        {placeWords(session)}
        <span className={table.small}>{address}</span>
      </Cell>
      <Cell column="Since">{dateAndTime(startedAt, timeZone)}</Cell>
      <Cell column="Last active">{dateAndTime(lastActiveAt, timeZone)}</Cell>
      <Cell column="Now">
        {ended !== undefined ? (
          `${END_WORDS[ended.why]}, ${dateAndTime(ended.at, timeZone)}`
        ) : connected ? (
          <Status kind="running">connected</Status>
        ) : (
          <Status kind="waiting">not connected</Status>
        )}
      </Cell>
      <td>
        {ended === undefined && (
          <Button
            aria-label={`End the session of ${name}`}
            disabledReason={whyNot}
            onClick={() => setEnding(true)}
          >
            End…
          </Button>
        )}
        {ending && (
          <ConfirmDialog
            title={`End the session of ${name}?`}
            confirm="End it"
            change={change}
            onConfirm={() => change.ask(() => endSessions(userId, sessionId))}
            onClose={() => setEnding(false)}
          >
            <p>
              It loses its connection within seconds, and they must sign in again. A running clock runs on,
              and what waits on the device is kept there.
            </p>
          </ConfirmDialog>
        )}
      </td>
    </tr>
  );
}
