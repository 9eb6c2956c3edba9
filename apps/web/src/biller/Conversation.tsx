import { recordTimeText } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { DocumentationContext } from './documentation-context.ts';
import styles from './RecordSections.module.css';
import { SeenBy } from './SeenBy.tsx';

/** What those who ran and those who read the case wrote to each other, with who saw it and when. */
export function Conversation({ record, nameOf }: DocumentationContext) {
  const { messages } = record.documentation;
  return (
    <>
      <h4 className={styles.part}>
        <Trans>Messages</Trans>
      </h4>
      {messages.length === 0 && (
        <p className={styles.quiet}>
          <Trans>None was sent.</Trans>
        </p>
      )}
      <ol className={styles.changes}>
        {messages.map(({ eventId, at, actorId, text, seenBy }) => (
          <li key={eventId}>
            {t`${recordTimeText(at, record)} ${nameOf(actorId)}: “${text}”`}
            <ul>
              <SeenBy seenBy={seenBy} record={record} nameOf={nameOf} />
            </ul>
          </li>
        ))}
      </ol>
    </>
  );
}
