import { isNotified } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../session/session.ts';
import { Button } from '../ui/Button.tsx';

const NotificationsDialog = lazy(() => import('./NotificationsDialog.tsx'));

/** The way to how this device tells what is new, for those who are told of anything. */
export function NotificationsButton() {
  const { user } = useSession();
  const [isOpen, setIsOpen] = useState(false);
  if (user === undefined || !isNotified(user.role)) return null;
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Trans>Notifications</Trans>
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <NotificationsDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
