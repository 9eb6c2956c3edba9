import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import type { Change } from './use-change.ts';

/** Asked once before something is done that somebody will feel. It stays open until it is done. */
export const ConfirmDialog = ({
  title,
  confirm,
  change,
  whyNot,
  onConfirm,
  onClose,
  children,
}: {
  readonly title: string;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly change: Change;
  /** Why it cannot be done yet. */
  readonly whyNot?: string | undefined;
  readonly onConfirm: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) => (
  <Dialog title={title} onClose={onClose}>
    {children}
    {change.failed !== undefined && (
      <p role="alert" className={notices.failed}>
        <strong>
          <Trans>▲ Not done.</Trans>
        </strong>{' '}
        {change.failed.message}
      </p>
    )}
    <p className={pages.ends}>
      <Button onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button
        variant="danger"
        showReason={whyNot !== undefined}
        disabledReason={change.underWay ? t`It is being done.` : whyNot}
        onClick={() => void onConfirm().then((isDone) => isDone && onClose())}
      >
        {confirm}
      </Button>
    </p>
  </Dialog>
);
