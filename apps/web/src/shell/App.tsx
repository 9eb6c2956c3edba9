import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from '../session/session-store.ts';
import { AppShell } from './AppShell.tsx';
import { pagesOf } from './desks.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { SignInPage } from './SignInPage.tsx';
import { useReadyToShow } from './use-ready-to-show.ts';

const PAGES: Readonly<Record<string, ComponentType>> = {
  '/technologist': lazy(() => import('../technologist/TechnologistDesk.tsx')),
  '/physician': lazy(() => import('../physician/PhysicianDesk.tsx')),
  '/biller': lazy(() => import('../biller/BillerDesk.tsx')),
  '/payer-profiles': lazy(() => import('../payer-profiles/PayerProfiles.tsx')),
  '/administration': lazy(() => import('../administration/AdministrationDesk.tsx')),
  '/audit-trail': lazy(() => import('../audit-trail/AuditTrailDesk.tsx')),
};

/** The whole app: who one is decides which desk there is. */
export function App() {
  const { user } = useSession();
  return (
    <AppShell>
      <ErrorBoundary key={user?.userId}>
        <Suspense fallback={<Loading />}>
          {user === undefined ? <SignInPage /> : <OwnPages paths={pagesOf(user.role)} />}
        </Suspense>
      </ErrorBoundary>
    </AppShell>
  );
}

function OwnPages({ paths }: { readonly paths: readonly string[] }) {
  const ready = useReadyToShow();
  const [desk] = paths;
  if (desk === undefined) return <p>There is no desk for this role yet. Sign out to be somebody else.</p>;
  if (!ready) return <Loading />;
  return (
    <Switch>
      {paths.map((path) => (
        <Route key={path} path={`${path}/*?`}>
          <Page path={path} />
        </Route>
      ))}
      <Route>
        <Redirect to={desk} replace />
      </Route>
    </Switch>
  );
}

function Page({ path }: { readonly path: string }) {
  const Shown = PAGES[path];
  return Shown === undefined ? null : <Shown />;
}
