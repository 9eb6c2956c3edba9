import { openChanges, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import { useMarkSeen } from '../chat/use-mark-seen.ts';
import { type CaseView, mayNow } from '../log/case-views.ts';
import { type Press, pressNow } from '../log/press.ts';
import { OpenChanges } from '../technologist/OpenChanges.tsx';
import { SignalChangeDialog } from '../technologist/SignalChangeDialog.tsx';
import { SurgeonDialog } from '../technologist/SurgeonDialog.tsx';
import { Button } from '../ui/Button.tsx';
import styles from './CasePage.module.css';
import { seenWithChanges } from './news.ts';

const dialogs = () =>
  [
    [t`Signal change…`, SignalChangeDialog],
    [t`Told the surgeon…`, SurgeonDialog],
  ] as const;

/** The signal changes that are open, each with what comes of it, and what else is logged of signals. Being seen, it marks them as seen. */
export function SeenChanges({ view, self }: { readonly view: CaseView; readonly self: UserId }) {
  const part = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ readonly title: string; readonly press: Press }>();
  const { documentation } = view.state;
  useMarkSeen(view, part, seenWithChanges(documentation, self));
  const may = mayNow(view, { type: 'addNote', text: 'note' });
  return (
    <div ref={part} className={styles.changes}>
      {openChanges(documentation).length === 0 && (
        <p className={styles.quiet}>
          <Trans>No signal change is open.</Trans>
        </p>
      )}
      <OpenChanges view={view} />
      <div className={styles.acts}>
        {dialogs().map(([title, LogDialog]) => (
          <div key={title}>
            <Button
              disabledReason={may.ok ? undefined : may.reason}
              onClick={() => setOpen({ title, press: pressNow() })}
            >
              {title}
            </Button>
            {open?.title === title && (
              <LogDialog view={view} press={open.press} onClose={() => setOpen(undefined)} />
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
