import { type Message, type UserId, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './Chat.module.css';

interface MessageListProps {
  readonly view: CaseView;
  readonly userId: UserId | undefined;
}

/** What was written, in order, the latest in sight; a screen reader says what comes while it is open. */
export function MessageList({ view, userId }: MessageListProps) {
  const { messages } = view.state.documentation;
  const list = useRef<HTMLOListElement>(null);
  const count = messages.length;
  useEffect(() => {
    if (count > 0) list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable, so that the keys can scroll it.
    <section ref={list} className={styles.messages} tabIndex={0} aria-label={t`Messages`}>
      <div role="log">
        {count === 0 ? (
          <p className={styles.quiet}>
            <Trans>
              Nothing has been written yet. What is written here is part of the record of the case.
            </Trans>
          </p>
        ) : (
          messages.map((message) => (
            <OneMessage
              key={message.eventId}
              view={view}
              message={message}
              isOwn={message.actorId === userId}
            />
          ))
        )}
      </div>
    </section>
  );
}

interface OneMessageProps {
  readonly view: CaseView;
  readonly message: Message;
  readonly isOwn: boolean;
}

function OneMessage({ view, message, isOwn }: OneMessageProps) {
  const nameOf = usePersonName();
  const { timeZone } = view.state.details;
  const { actorId, at, eventId, seenBy = [], text } = message;
  const isPending = view.pending && view.events.some(({ id, pending }) => pending && id === eventId);
  const seen = seenBy.map((one) => t`${nameOf(one.userId)} ${unambiguousTime(one.at, timeZone)}`).join(', ');
  return (
    <article className={styles.message} data-own={isOwn}>
      <p className={styles.who}>
        <strong>{isOwn ? t`You` : nameOf(actorId)}</strong> <time>{unambiguousTime(at, timeZone)}</time>{' '}
        {isPending && <PendingMark />}
      </p>
      <p className={styles.text}>{text}</p>
      {seen !== '' && <p className={styles.seen}>{t`✓ Seen by ${seen}`}</p>}
    </article>
  );
}
