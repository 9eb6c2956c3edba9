import { Dialog as Base } from '@base-ui/react/dialog';
import { type ReactNode, useState } from 'react';
import styles from './Dialog.module.css';
import { focusOr } from './focus-or.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A modal dialog: it keeps the focus inside, Escape closes it, and the focus goes back to what opened it. A touch beside it does
 * not close it, as gloves touch beside things. Rendered only while open.
 */
export function Dialog({ title, onClose, children }: DialogProps) {
  const [opener] = useState(() => document.activeElement);
  return (
    <Base.Root open disablePointerDismissal onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Viewport className={styles.viewport}>
          <Base.Popup className={styles.dialog} finalFocus={() => focusOr(opener)}>
            <Base.Title className={styles.title}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
