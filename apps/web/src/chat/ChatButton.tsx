import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type ReactNode, useRef, useState } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { Button, type ButtonProps } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { onFirstPress } from '../ui/first-press.ts';
import styles from './Chat.module.css';
import { ChatBeside } from './ChatBeside.tsx';
import { ChatPanel } from './ChatPanel.tsx';
import { unreadMessages } from './unread-messages.ts';

interface ChatButtonProps extends Pick<ButtonProps, 'size' | 'className'> {
  readonly view: CaseView;
  /** Of which case, where several have such a button: `OR 4 Mercy`. */
  readonly of?: string;
  /** Where the button stands in a bar at the lower edge, the chat opens above it and locks nothing, with this in its head; else as a dialog. */
  readonly headAboveBar?: ReactNode;
}

/** Opens the chat of a case, closes it again, and says how much of it is new. */
export function ChatButton({ view, of: place, headAboveBar, ...rest }: ChatButtonProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const { user } = useSession();
  const unread = unreadMessages(view.state, user?.userId).length;
  const { room, facility } = view.state.details;
  const named = place === undefined ? t`Chat` : t`Chat ${place}`;
  const title = t`Chat, ${room} ${facility}`;
  const told = plural(unread, { one: '# new message', other: '# new messages' });
  // What is seen on it, `Chat 1`, begins what it is called: so it is found by voice.
  const label = unread === 0 ? named : place === undefined ? t`Chat, ${told}` : t`Chat, ${told}, ${place}`;
  return (
    <>
      <Button
        {...rest}
        ref={button}
        aria-expanded={open}
        aria-label={label}
        {...onFirstPress(() => setOpen(!open))}
      >
        <Trans>Chat</Trans>
        {unread > 0 && (
          <span className={styles.badge} aria-hidden="true">
            ✉ {unread}
          </span>
        )}
      </Button>
      <span role="status" className={styles.unseen}>
        {unread > 0 && t`${named}: ${told}`}
      </span>
      {open && headAboveBar !== undefined && (
        <ChatBeside view={view} title={title} head={headAboveBar} onClose={close} />
      )}
      {open && headAboveBar === undefined && (
        <Dialog title={title} onClose={close}>
          <div className={styles.dialog}>
            <ChatPanel view={view} />
            <Button size="large" onClick={close}>
              <Trans>Close</Trans>
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
