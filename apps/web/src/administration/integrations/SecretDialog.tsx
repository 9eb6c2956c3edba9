import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import notices from '../../ui/Notice.module.css';
import pages from '../../ui/Page.module.css';
import desk from '../Desk.module.css';
import styles from './Integrations.module.css';

/** A secret that is shown once. It closes at once when it was copied, and makes sure otherwise. */
export function SecretDialog({
  title,
  secret,
  what,
  use,
  example,
  onClose,
}: {
  readonly title: string;
  readonly secret: string;
  /** What it is for, and who may have it. */
  readonly what: string;
  /** How it is used, with an example after it. */
  readonly use: string;
  readonly example: string;
  readonly onClose: () => void;
}) {
  const [copied, setCopied] = useState<'yes' | 'not-allowed'>();
  const [isAsking, setAsking] = useState(false);
  const copy = (): void => {
    // Where the page may not copy there is no clipboard, or it says no.
    void Promise.resolve()
      .then(() => navigator.clipboard.writeText(secret))
      .then(() => {
        setCopied('yes');
        setAsking(false);
      })
      .catch(() => setCopied('not-allowed'));
  };
  const close = (): void => {
    if (copied === 'yes') onClose();
    else setAsking(!isAsking);
  };
  return (
    <Dialog title={title} onClose={close}>
      <div className={styles.secret}>
        <p>
          <strong>
            <Trans>It is shown this once, and never again.</Trans>
          </strong>{' '}
          {what}
        </p>
        <code className={desk.code} onCopy={() => setCopied('yes')}>
          {secret}
        </code>
        <p>
          {use} <code>{example}</code>
        </p>
        {copied === 'not-allowed' && (
          <p role="alert" className={notices.notice}>
            <Trans>The browser does not let this page copy. Select it, and copy it yourself.</Trans>
          </p>
        )}
        {isAsking && (
          <p role="alert" className={notices.failed}>
            <Trans>
              <strong>▲ You have not copied it.</strong> Once this is closed, nobody can see it again.
            </Trans>
          </p>
        )}
      </div>
      <p className={pages.ends}>
        <Button variant={copied === 'yes' ? 'plain' : 'primary'} onClick={copy}>
          {copied === 'yes' ? t`✓ Copied` : t`Copy`}
        </Button>
        {isAsking && (
          <Button variant="danger" onClick={onClose}>
            <Trans>Close without it</Trans>
          </Button>
        )}
        {/* The same button, so that the focus stays and a second press closes nothing. */}
        <Button variant={copied === 'yes' ? 'primary' : 'plain'} onClick={close}>
          {isAsking ? t`Back` : t`I have put it away`}
        </Button>
      </p>
    </Dialog>
  );
}
