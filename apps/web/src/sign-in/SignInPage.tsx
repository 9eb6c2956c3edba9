import type { SignInChoices } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import type { KnownPerson } from '../session/known-person.ts';
import { namesOnDevice } from '../session/people-of-device.ts';
import { signInAs, signInChoices } from '../session/session-store.ts';
import { useWaitingOnDevice } from '../session/use-waiting-on-device.ts';
import { Button } from '../ui/Button.tsx';
import { DemoPeople } from './DemoPeople.tsx';
import { EndedNotice } from './EndedNotice.tsx';
import { GoOn } from './GoOn.tsx';
import styles from './SignIn.module.css';
import { WaitingOfOthers } from './WaitingOfOthers.tsx';

const SetUpPage = lazy(() => import('./SetUpPage.tsx'));
const AccountSignIn = lazy(() => import('./AccountSignIn.tsx'));

const ASKS_AGAIN_EVERY_MS = 10_000;

/** Where nobody is signed in: how one does so here, who can go on without the server, and what waits on this device. */
export function SignInPage() {
  const [choices, setChoices] = useState<SignInChoices>();
  const [problem, setProblem] = useState<string>();
  const [known, setKnown] = useState<readonly KnownPerson[]>([]);
  const waiting = useWaitingOnDevice();
  const attempt = useCallback((work: Promise<unknown>): void => {
    setProblem(undefined);
    work.catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)));
  }, []);
  const load = useCallback(() => attempt(signInChoices().then(setChoices)), [attempt]);
  useEffect(load, [load]);
  useEffect(() => void namesOnDevice().then(setKnown), []);
  const withAccounts = choices?.mode === 'accounts' || known.some(({ token }) => token === undefined);
  useEffect(() => {
    if (!withAccounts) return;
    // A shared tablet stands here for hours: others sign in elsewhere, and the server comes and goes.
    const asking = setInterval(() => {
      void signInChoices().then(
        (now) => {
          setProblem(undefined);
          setChoices(now);
        },
        (error: unknown) => {
          setChoices(undefined);
          setProblem(error instanceof Error ? error.message : String(error));
        },
      );
    }, ASKS_AGAIN_EVERY_MS);
    return () => clearInterval(asking);
  }, [withAccounts]);
  // With accounts one proves who one is whenever the server can be asked.
  const goOn = known.filter(
    ({ token, nameOnly }) =>
      nameOnly === undefined && (choices === undefined || (choices.mode === 'demo' && token !== undefined)),
  );
  const isDemo = choices?.mode === 'demo';
  return (
    <div className={styles.page}>
      <title>{t`IONM Clock`}</title>
      {choices?.mode === 'accounts' && choices.setUp ? (
        <Suspense fallback={null}>
          <SetUpPage />
        </Suspense>
      ) : (
        <>
          <h1>{isDemo ? t`Who are you today?` : t`Sign in`}</h1>
          <EndedNotice />
        </>
      )}
      {(choices !== undefined || problem !== undefined) && <GoOn people={goOn} waiting={waiting} />}
      {isDemo && (
        <p className={styles.intro}>
          <Trans>
            This is a demo with an invented hospital day. Pick a person to see their desk; open another tab to
            be another person at the same time.
          </Trans>
        </p>
      )}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          ▲ {problem}{' '}
          <Button onClick={load}>
            <Trans>Try again</Trans>
          </Button>
        </p>
      )}
      {choices?.mode === 'demo' && (
        <DemoPeople
          users={choices.users}
          waiting={waiting}
          onChosen={(userId, role) => attempt(signInAs(userId, role))}
        />
      )}
      {choices?.mode === 'accounts' && !choices.setUp && (
        <Suspense fallback={null}>
          <AccountSignIn choices={choices} onEnrolled={setChoices} waiting={waiting} />
        </Suspense>
      )}
      {choices?.mode === 'accounts' && <WaitingOfOthers known={known} waiting={waiting} />}
    </div>
  );
}
