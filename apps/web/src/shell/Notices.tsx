import { isNotified } from '@ionm-clock/domain';
import { lazy, Suspense } from 'react';
import { useSession } from '../session/session.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const StandingNotices = lazy(() => import('../notices/StandingNotices.tsx'));

/** What waits for somebody until it is dealt with, on every page of those who are told of anything. */
export function Notices() {
  const { user } = useSession();
  if (user === undefined || !isNotified(user.role)) return null;
  return (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <StandingNotices user={user} role={user.role} />
      </Suspense>
    </ErrorBoundary>
  );
}
