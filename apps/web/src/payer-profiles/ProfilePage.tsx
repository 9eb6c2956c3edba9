import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import { useProfileBook } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import notices from '../ui/Notice.module.css';
import pages from '../ui/Page.module.css';
import { PageHeading } from '../ui/PageHeading.tsx';
import layout from '../ui/WithAside.module.css';
import { ProfileFacts } from './ProfileFacts.tsx';
import { profileFile, saveProfileFile } from './profile-file.ts';
import { draftPath, PROFILES_PATH, profilePath } from './profile-path.ts';
import { ShippedMark } from './ShippedMark.tsx';
import { UnknownProfile } from './UnknownProfile.tsx';
import { isShipped, useWhyNotEdit, whyNoNextVersion } from './use-editing.ts';
import { VersionList } from './VersionList.tsx';

/** One profile in plain words, and all its versions. `version`: which of them; else the latest. */
export function ProfilePage({ id, version }: { readonly id: string; readonly version: string | undefined }) {
  const book = useProfileBook();
  const [, goTo] = useLocation();
  const whyNotEdit = useWhyNotEdit();
  const { saved }: { readonly saved?: unknown } = Object(useHistoryState());
  const latest = book.latest(id);
  const profile = version === undefined ? latest : book.version(id, Number(version));
  if (profile === undefined || latest === undefined) return <UnknownProfile />;
  const isLatest = profile === latest;
  return (
    <div className={pages.page}>
      <title>{t`${profile.title} · Payer profiles · IONM Clock`}</title>
      <Link href={PROFILES_PATH} className={pages.back}>
        <Trans>← Payer profiles</Trans>
      </Link>
      <header className={pages.head}>
        <div className={pages.heading}>
          <PageHeading>{profile.title}</PageHeading>
          <p className={pages.quiet}>
            {isLatest
              ? t`${profile.id} · version ${profile.version}, the latest`
              : t`${profile.id} · version ${profile.version} of ${latest.version}`}{' '}
            {isShipped(id) && <ShippedMark />}
          </p>
        </div>
        <div className={pages.actions}>
          <Button
            variant={isShipped(id) ? 'plain' : 'primary'}
            disabledReason={whyNotEdit ?? whyNoNextVersion(id)}
            onClick={() => goTo(draftPath('next', id))}
          >
            <Trans>New version…</Trans>
          </Button>
          <Button disabledReason={whyNotEdit} onClick={() => goTo(draftPath('copy', id))}>
            <Trans>Copy as a new profile…</Trans>
          </Button>
          <Button onClick={() => saveProfileFile(profileFile(profile))}>
            <Trans>Save as a file</Trans>
          </Button>
        </div>
      </header>
      {whyNotEdit !== undefined && <p className={pages.quiet}>{whyNotEdit}</p>}
      {saved === profile.version && (
        <p role="status" className={notices.done}>
          {t`✓ Version ${profile.version} is saved. ${plural(profile.version, {
            one: 'Cases can name this profile from now on.',
            other:
              'Cases of its dates of service are billed by it from now on; finalized records stay as they are.',
          })}`}
        </p>
      )}
      {!isLatest && (
        <p className={notices.notice}>
          <span>{t`This is an earlier version. The latest is version ${latest.version}.`}</span>
          <Link href={profilePath(id)}>
            <Trans>Show the latest</Trans>
          </Link>
        </p>
      )}
      <div className={layout.columns}>
        <ProfileFacts profile={profile} />
        <VersionList versions={book.versions(id)} shown={profile.version} />
      </div>
    </div>
  );
}
