import type { Invitation } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dateAndTime } from '../texts/date-text.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import pages from '../ui/Page.module.css';
import styles from './Desk.module.css';

/** A code that is shown once, and what to do with it. */
export function CodeDialog({
  title,
  invitation: { code, until },
  steps,
  onClose,
}: {
  readonly title: string;
  readonly invitation: Invitation;
  readonly steps: readonly ReactNode[];
  readonly onClose: () => void;
}) {
  const timeZone = useOwnTimeZone();
  const [copied, setCopied] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <p>
        <Trans>This code is shown once, and kept nowhere as it is. Who has it can use it.</Trans>
      </p>
      <code className={styles.code}>{code}</code>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps stay
          <li key={index}>{step}</li>
        ))}
        <li>{t`It works once, until ${dateAndTime(until, timeZone)} (${timeZone}).`}</li>
      </ol>
      <p className={pages.ends}>
        <Button onClick={() => void navigator.clipboard.writeText(code).then(() => setCopied(true))}>
          {copied ? t`✓ Copied` : t`Copy the code`}
        </Button>
        <Button variant="primary" onClick={onClose}>
          <Trans>I have handed it over</Trans>
        </Button>
      </p>
    </Dialog>
  );
}
