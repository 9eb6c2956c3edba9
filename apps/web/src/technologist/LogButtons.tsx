import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { ChatButton } from '../chat/ChatButton.tsx';
import { type CaseView, mayNow } from '../log/case-views.ts';
import { type Press, pressNow } from '../log/press.ts';
import { Button } from '../ui/Button.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import { ChatHead } from './ChatHead.tsx';
import styles from './LogButtons.module.css';
import { NoteDialog } from './NoteDialog.tsx';
import { SignalChangeDialog } from './SignalChangeDialog.tsx';
import { SurgeonDialog } from './SurgeonDialog.tsx';

const dialogs = () =>
  [
    [t`Signal change`, SignalChangeDialog],
    [t`Told the surgeon`, SurgeonDialog],
    [t`Note`, NoteDialog],
  ] as const;

/** What happens, logged with the time at which its button was pressed, however long the words take. */
export function LogButtons({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState<{ readonly title: string; readonly press: Press }>();
  const may = mayNow(view, { type: 'addNote', text: 'note' });
  return (
    <div className={styles.buttons}>
      {dialogs().map(([title, LogDialog]) => (
        <div key={title} className={styles.place}>
          <Button
            size="large"
            className={styles.button}
            disabledReason={may.ok ? undefined : may.reason}
            {...onFirstPress(() => setOpen({ title, press: pressNow() }))}
          >
            {title}
          </Button>
          {open?.title === title && (
            <LogDialog view={view} press={open.press} onClose={() => setOpen(undefined)} />
          )}
        </div>
      ))}
      <div className={styles.place}>
        <ChatButton
          view={view}
          size="large"
          className={styles.button}
          headAboveBar={<ChatHead view={view} />}
        />
      </div>
    </div>
  );
}
