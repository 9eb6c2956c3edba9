import { t } from '@lingui/core/macro';
import type { FormEvent, ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './LogForm.module.css';

interface LogFormProps {
  readonly title: string;
  /** What the button that logs says. */
  readonly does: string;
  /** What the way out says. */
  readonly doesNot?: string;
  /** Why it cannot be logged yet; undefined when it can. */
  readonly missing: string | undefined;
  readonly onLog: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every dialog that logs something: its fields, the button that logs, and the way out. */
export function LogForm({
  title,
  does,
  doesNot = t`Do not log`,
  missing,
  onLog,
  onClose,
  children,
}: LogFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (missing !== undefined) return;
    onLog();
    onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {children}
        <div className={styles.ends}>
          <Button size="large" onClick={onClose}>
            {doesNot}
          </Button>
          <Button type="submit" size="large" variant="primary" disabledReason={missing}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
