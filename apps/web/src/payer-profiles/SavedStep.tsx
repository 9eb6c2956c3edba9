import type { PayerProfile } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useProfileBook } from '../log/case-views.ts';
import pages from '../ui/Page.module.css';
import { profilePath } from './profile-path.ts';

/** After saving: to the profile, as soon as it is told to everyone with the version in it. */
export function SavedStep({ saved }: { readonly saved: PayerProfile }) {
  const [, goTo] = useLocation();
  const { id, version } = saved;
  const isKnown = useProfileBook().version(id, version) !== undefined;
  useEffect(() => {
    if (isKnown) goTo(profilePath(id), { replace: true, state: { saved: version } });
  }, [isKnown, goTo, id, version]);
  return (
    <section className={pages.page}>
      <h1>{saved.title}</h1>
      <p role="status">{t`Version ${version} is saved.`}</p>
      <Link href={profilePath(id)}>
        <Trans>Show the profile</Trans>
      </Link>
    </section>
  );
}
