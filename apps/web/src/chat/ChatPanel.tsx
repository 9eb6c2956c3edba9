import { t } from '@lingui/core/macro';
import { useRef } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import styles from './Chat.module.css';
import { Composer } from './Composer.tsx';
import { MessageList } from './MessageList.tsx';
import { unreadMessages } from './unread-messages.ts';
import { useMarkSeen } from './use-mark-seen.ts';

/** What those in the OR and those who read write to each other about a case; part of its record. Being seen, it marks what is new as seen. */
export function ChatPanel({ view }: { readonly view: CaseView }) {
  const panel = useRef<HTMLElement>(null);
  const { user } = useSession();
  useMarkSeen(view, panel, unreadMessages(view.state, user?.userId).at(-1)?.eventId);
  return (
    <section ref={panel} className={styles.panel} aria-label={t`Chat`}>
      <MessageList view={view} userId={user?.userId} />
      <Composer view={view} />
    </section>
  );
}
