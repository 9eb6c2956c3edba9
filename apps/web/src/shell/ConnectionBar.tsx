import { isUnsaved } from '@ionm-clock/client';
import { type Instant, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { lazy, type ReactNode, useEffect, useState } from 'react';
import { useClientState } from '../log/case-client.ts';
import { useConnection, usePageIsOld } from '../log/connection.ts';
import { useMinute, useNow } from '../server-clock/use-now.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import styles from './ConnectionBar.module.css';
import { Later } from './Later.tsx';
import { OldPage } from './OldPage.tsx';
import { useOwnTimeZone } from './own-time-zone.ts';
import { shownAsOf } from './shown-as-of.ts';
import { waitAndKeepTheirTimes } from './waiting-words.ts';

const loadWaitingEntries = () => import('./WaitingEntries.tsx');
const WaitingEntries = lazy(loadWaitingEntries);

/** Says when the server cannot be reached, and what becomes of what is tapped meanwhile. Nothing while all is well. */
export function ConnectionBar() {
  const { status, since, waiting } = useConnection();
  const { user } = useSession();
  const oldPage = usePageIsOld();
  useEffect(() => {
    // It is opened mostly when it could no longer be loaded.
    if (status === 'online') loadWaitingEntries().catch(() => undefined);
  }, [status]);
  if (oldPage) return <OldPage />;
  if (user === undefined) return null;
  if (status === 'offline') return <Offline since={since} waiting={waiting} />;
  if (status === 'connecting') return <Connecting since={since} waiting={waiting} />;
  return waiting > 0 ? <NotAnswered waiting={waiting} /> : null;
}

/** Until the server answers or is known not to, what is shown is what the device kept. */
function Connecting({ since, waiting }: { readonly since: Instant; readonly waiting: number }) {
  const asOf = useShownAsOf(since);
  return asOf === undefined ? null : <Bar waiting={waiting}>{t`Connecting. ${asOf}`}</Bar>;
}

function useShownAsOf(since: Instant): string | undefined {
  const timeZone = useOwnTimeZone();
  const heardAt = useClientState((state) => state.heardAt);
  return shownAsOf(heardAt, since, useMinute(), timeZone);
}

function Offline({ since, waiting }: { readonly since: Instant; readonly waiting: number }) {
  const timeZone = useOwnTimeZone();
  const asOf = useShownAsOf(since);
  const offline = t`Offline since ${unambiguousMinute(since, timeZone)}.`;
  const entries =
    waiting === 0 ? t`The clock runs on. What you enter keeps its time.` : waitAndKeepTheirTimes(waiting);
  return (
    <Bar waiting={waiting}>{[offline, asOf, entries].filter((part) => part !== undefined).join(' ')}</Bar>
  );
}

/** Answers mostly come at once; only after this long is it worth a word. */
const ANSWER_IS_DUE_MS = 10_000;

/** There is a connection, but the server does not take what is sent: its disk is full, or it is very slow. */
function NotAnswered({ waiting }: { readonly waiting: number }) {
  const oldest = useClientState(({ outbox }) => outbox.find(isUnsaved)?.at);
  const now = useNow();
  if (oldest === undefined || now - oldest < ANSWER_IS_DUE_MS) return null;
  return (
    <Bar
      waiting={waiting}
    >{t`The server has not stored everything yet. ${waitAndKeepTheirTimes(waiting)}`}</Bar>
  );
}

function Bar({ waiting, children }: { readonly waiting: number; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.bar}>
      <p role="status" aria-label={t`Connection`}>
        {children}
      </p>
      {waiting > 0 && (
        <Button onClick={() => setOpen(true)}>
          <Trans>Waiting entries</Trans>
        </Button>
      )}
      {open && (
        <Later>
          <WaitingEntries onClose={() => setOpen(false)} />
        </Later>
      )}
    </div>
  );
}
