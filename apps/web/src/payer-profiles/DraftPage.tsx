import type { UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import { useProfileBook } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';
import pages from '../ui/Page.module.css';
import { DraftDesk } from './DraftDesk.tsx';
import { draftStore, keptDraft } from './draft-store.ts';
import { newDraft } from './profile-draft.ts';
import { type DraftKind, profilePath } from './profile-path.ts';
import { UnknownProfile } from './UnknownProfile.tsx';
import { useWhyNotEdit, whyNoNextVersion } from './use-editing.ts';

interface DraftPageProps {
  readonly kind: DraftKind;
  readonly profileId: string;
}

/** Where a version is written: whoever may not is told why. */
export default function DraftPage({ kind, profileId }: DraftPageProps) {
  const book = useProfileBook();
  const { user } = useSession();
  const whyNotEdit = useWhyNotEdit();
  const why = whyNotEdit ?? (kind === 'next' ? whyNoNextVersion(profileId) : undefined);
  if (user === undefined || book.latest(profileId) === undefined) return <UnknownProfile />;
  if (why === undefined) return <Draft kind={kind} profileId={profileId} userId={user.userId} />;
  return (
    <section className={pages.page}>
      <title>{t`Payer profiles · IONM Clock`}</title>
      <h1>
        <Trans>This cannot be changed here</Trans>
      </h1>
      <p>{why}</p>
      <Link href={profilePath(profileId)}>
        <Trans>Show the profile</Trans>
      </Link>
    </section>
  );
}

function Draft({ userId, kind, profileId }: DraftPageProps & { readonly userId: UserId }) {
  const book = useProfileBook();
  const kept = draftStore((state) => keptDraft(state, { userId, kind, profileId }));
  const from = book.latest(profileId);
  if (from === undefined) return <UnknownProfile />;
  return <DraftDesk draft={kept ?? newDraft(userId, kind, from)} isKept={kept !== undefined} from={from} />;
}
