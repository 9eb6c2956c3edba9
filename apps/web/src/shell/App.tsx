import { Trans } from '@lingui/react/macro';
import { type ComponentType, lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useSession } from '../session/session-store.ts';
import { SignInPage } from '../sign-in/SignInPage.tsx';
import { AppShell } from './AppShell.tsx';
import { ACCOUNT_PATH, pagesOf } from './desks.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Loading } from './Loading.tsx';
import { useReadyToShow } from './use-ready-to-show.ts';

const PAGES: Readonly<Record<string, ComponentType>> = {
  '/technologist': lazy(() => import('../technologist/TechnologistDesk.tsx')),
  '/physician': lazy(() => import('../physician/PhysicianDesk.tsx')),
  '/biller': lazy(() => import('../biller/BillerDesk.tsx')),
  '/payer-profiles': lazy(() => import('../payer-profiles/PayerProfiles.tsx')),
  '/billing-setup': lazy(() => import('../billing-setup/BillingSetupDesk.tsx')),
  '/administration': lazy(() => import('../administration/AdministrationDesk.tsx')),
  '/reports': lazy(() => import('../reports/ReportsDesk.tsx')),
  '/audit-trail': lazy(() => import('../audit-trail/AuditTrailDesk.tsx')),
};

const MustSetUp = lazy(() => import('../account/MustSetUp.tsx'));
const AccountPage = lazy(() => import('../account/AccountPage.tsx'));

/** The whole app: who one is decides which desk there is. */
export function App() {
  const { user } = useSession();
  return (
    <AppShell>
      {/* Nothing that was open for one person, or in one role, is there for the next. */}
      <ErrorBoundary key={`${user?.userId} ${user?.role}`}>
        <Suspense fallback={<Loading />}>
          <Shown />
        </Suspense>
      </ErrorBoundary>
    </AppShell>
  );
}

function Shown() {
  const { status, user, session } = useSession();
  if (status === 'asking') return null;
  if (user === undefined) return <SignInPage />;
  if (session?.mustSetUp !== undefined) return <MustSetUp what={session.mustSetUp} />;
  return (
    <Switch>
      {session !== undefined && (
        <Route path={ACCOUNT_PATH}>
          <AccountPage />
        </Route>
      )}
      <Route>
        <OwnPages paths={pagesOf(user.role)} />
      </Route>
    </Switch>
  );
}

function OwnPages({ paths }: { readonly paths: readonly string[] }) {
  const ready = useReadyToShow();
  const [desk] = paths;
  if (desk === undefined)
    return (
      <p>
        <Trans>There is no desk for this role yet. Sign out to be somebody else.</Trans>
      </p>
    );
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
