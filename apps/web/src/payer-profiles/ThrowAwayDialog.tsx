import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import pages from '../ui/Page.module.css';

/** Asked once before what was typed is gone. */
export const ThrowAwayDialog = ({
  name,
  onThrowAway,
  onClose,
}: {
  readonly name: string;
  readonly onThrowAway: () => void;
  readonly onClose: () => void;
}) => (
  <Dialog title={t`Throw the draft away?`} onClose={onClose}>
    <p>
      <Trans>{name}: what you typed will be gone. Nothing that is saved changes.</Trans>
    </p>
    <p className={pages.ends}>
      <Button onClick={onClose}>
        <Trans>Keep it</Trans>
      </Button>
      <Button variant="danger" onClick={onThrowAway}>
        <Trans>Throw it away</Trans>
      </Button>
    </p>
  </Dialog>
);
