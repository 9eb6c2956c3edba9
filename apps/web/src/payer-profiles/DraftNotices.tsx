import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'wouter';
import { useProfileBook } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import { draftStore, type ProfileDraft, throwDraftAway } from './draft-store.ts';
import styles from './Notice.module.css';
import { draftName } from './profile-draft.ts';
import { draftPath } from './profile-path.ts';
import { ThrowAwayDialog } from './ThrowAwayDialog.tsx';

/** What this person has begun and not saved. */
export function DraftNotices() {
  const { user } = useSession();
  const { drafts } = draftStore();
  const book = useProfileBook();
  const own = drafts.filter(
    ({ userId, profileId }) => userId === user?.userId && book.latest(profileId) !== undefined,
  );
  if (own.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={t`Not saved yet`}>
      {own.map((draft) => (
        <DraftNotice key={`${draft.kind} ${draft.profileId}`} draft={draft} />
      ))}
    </ul>
  );
}

function DraftNotice({ draft }: { readonly draft: ProfileDraft }) {
  const [asking, setAsking] = useState(false);
  const { kind, profileId } = draft;
  const name = draftName(draft);
  return (
    <li className={notices.notice}>
      <p>
        <Trans>
          <Link href={draftPath(kind, profileId)}>{name}</Link> is not saved yet. It is kept in this tab.
        </Trans>
      </p>
      <Button aria-label={t`Throw away: ${name}`} onClick={() => setAsking(true)}>
        <Trans>Throw away…</Trans>
      </Button>
      {asking && (
        <ThrowAwayDialog
          name={name}
          onThrowAway={() => throwDraftAway(draft)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
