import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useLogKnown } from '../log/case-views.ts';
import { useServerTimeKnown } from '../server-clock/server-clock.ts';
import { useSession } from '../session/session-store.ts';
import { AppShell } from './AppShell.tsx';
import { deskOf } from './desks.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { SignInPage } from './SignInPage.tsx';

const DESKS: Readonly<Record<string, ComponentType>> = {
  '/technologist': lazy(() => import('../technologist/TechnologistDesk.tsx')),
  '/physician': lazy(() => import('../physician/PhysicianDesk.tsx')),
  '/biller': lazy(() => import('../biller/BillerDesk.tsx')),
};

/** The whole app: who one is decides which desk there is. */
export function App() {
  const { user } = useSession();
  return (
    <AppShell>
      <ErrorBoundary key={user?.userId}>
        <Suspense fallback={<Loading />}>
          {user === undefined ? <SignInPage /> : <OwnDesk path={deskOf(user.role)} />}
        </Suspense>
      </ErrorBoundary>
    </AppShell>
  );
}

function OwnDesk({ path }: { readonly path: string | undefined }) {
  const logKnown = useLogKnown();
  const timeKnown = useServerTimeKnown();
  const Desk = path === undefined ? undefined : DESKS[path];
  if (path === undefined || Desk === undefined)
    return <p>There is no desk for this role yet. Switch person.</p>;
  if (!logKnown || !timeKnown) return <Loading />;
  return (
    <Switch>
      <Route path={path}>
        <Desk />
      </Route>
      <Route path={`${path}/*`}>
        <Desk />
      </Route>
      <Route>
        <Redirect to={path} replace />
      </Route>
    </Switch>
  );
}
