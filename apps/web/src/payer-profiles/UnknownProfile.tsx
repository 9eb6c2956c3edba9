import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import pages from '../ui/Page.module.css';
import { PROFILES_PATH } from './profile-path.ts';

/** In place of a profile or version that the address names and nobody here knows. */
export const UnknownProfile = () => (
  <section className={pages.page}>
    <title>{t`Unknown payer profile · IONM Clock`}</title>
    <h1>
      <Trans>This payer profile is not known here</Trans>
    </h1>
    <p className={pages.quiet}>
      <Trans>The address may be mistyped. Choose a profile from the list.</Trans>
    </p>
    <Link href={PROFILES_PATH}>
      <Trans>All payer profiles</Trans>
    </Link>
  </section>
);
