import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { CaseView } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Chat.module.css';
import { ChatPanel } from './ChatPanel.tsx';

interface ChatBesideProps {
  readonly view: CaseView;
  readonly title: string;
  /** What it covers and must stay in sight. */
  readonly head: ReactNode;
  readonly onClose: () => void;
}

/**
 * The chat as a panel directly above the bar in which its button stands, over what is beside the clock: nothing of the bar is covered
 * or locked. Escape closes it.
 */
export function ChatBeside({ view, title, head, onClose }: ChatBesideProps) {
  const panel = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Not the text field: a tablet's keyboard would cover half of the page.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);
  return (
    <dialog
      ref={panel}
      open
      tabIndex={-1}
      className={styles.beside}
      data-chat-beside=""
      aria-labelledby={titleId}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
    >
      <div className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        <Button onClick={onClose}>
          <Trans>Close</Trans>
        </Button>
      </div>
      {head}
      <ChatPanel view={view} />
    </dialog>
  );
}
