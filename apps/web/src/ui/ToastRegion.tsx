import { Toast } from '@base-ui/react/toast';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { Button } from './Button.tsx';
import styles from './ToastRegion.module.css';
import { takeToasts, useToasts } from './toasts.ts';
import { useToldHeight } from './told-height.ts';

const SHOWN_MS = 8000;

/** Where what is told in passing stands: at an edge of the page, away from the clock's buttons. F6 leads there; it waits while one is there. */
const ToastRegion = () => (
  <Toast.Provider timeout={SHOWN_MS} limit={3}>
    <Toast.Portal>
      <Region />
    </Toast.Portal>
  </Toast.Provider>
);

/** In the portal, so that it is measured once it is on the page. */
const Region = () => (
  <Toast.Viewport ref={useToldHeight()} className={styles.region}>
    <Told />
  </Toast.Viewport>
);

export default ToastRegion;

interface ToastData {
  readonly page: string | undefined;
}

function Told() {
  const { toasts, add, close } = Toast.useToastManager<ToastData>();
  const told = useToasts((state) => state.told);
  useEffect(() => {
    if (told.length === 0) return;
    for (const { title, more, isUrgent, stays, page, action } of takeToasts()) {
      const id: string = add({
        title,
        description: more,
        data: { page },
        priority: isUrgent === true ? 'high' : 'low',
        ...(stays === true && { timeout: 0 }),
        actionProps: action && {
          children: action.words,
          onClick: () => {
            close(id);
            action.onPress();
          },
        },
      });
    }
  }, [told, add, close]);
  const [path] = useLocation();
  useEffect(() => {
    for (const { id, data, transitionStatus } of toasts)
      if (data?.page === path && transitionStatus !== 'ending') close(id);
  }, [toasts, path, close]);
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className={styles.toast}
      swipeDirection={['right', 'down']}
      // What is urgent, and every button that closes, would be hidden from readers until a key leads there; a finger never does.
      aria-hidden={undefined}
    >
      <Toast.Content className={styles.content}>
        <div className={styles.words}>
          <Toast.Title className={styles.title} />
          <Toast.Description />
        </div>
        {toast.actionProps !== undefined && <Toast.Action render={<Button />} />}
        <Toast.Close render={<Button />} aria-hidden={undefined}>
          <Trans>Close</Trans>
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
