import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './Chat.module.css';
import { ChatPanel } from './ChatPanel.tsx';
import { unreadMessages } from './unread-messages.ts';

interface ChatButtonProps extends Pick<ButtonProps, 'size' | 'className'> {
  readonly view: CaseView;
  /** Of which case, where several have such a button: `OR 4 Mercy`. */
  readonly of?: string;
}

/** Opens the chat of a case, and says how much of it is new. */
export function ChatButton({ view, of: place, ...rest }: ChatButtonProps) {
  const [open, setOpen] = useState(false);
  const { user } = useSession();
  const unread = unreadMessages(view.state, user?.userId).length;
  const { room, facility } = view.state.details;
  const named = place === undefined ? t`Chat` : t`Chat ${place}`;
  const told = plural(unread, { one: '# new message', other: '# new messages' });
  return (
    <>
      <Button
        {...rest}
        aria-label={unread === 0 ? named : t`${named}, ${told}`}
        {...onFirstPress(() => setOpen(true))}
      >
        <Trans>Chat</Trans>
        {unread > 0 && (
          <span className={styles.badge}>
            <span aria-hidden="true">✉ </span>
            {unread}
          </span>
        )}
      </Button>
      <span role="status" className={styles.unseen}>
        {unread > 0 && t`${named}: ${told}`}
      </span>
      {open && (
        <Dialog title={t`Chat, ${room} ${facility}`} onClose={() => setOpen(false)}>
          <div className={styles.dialog}>
            <ChatPanel view={view} />
            <Button size="large" onClick={() => setOpen(false)}>
              <Trans>Close</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
