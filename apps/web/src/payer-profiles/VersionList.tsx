import type { PayerProfile } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import pages from '../ui/Page.module.css';
import { DifferenceList } from './DifferenceList.tsx';
import { formDifferences } from './form-differences.ts';
import { formOf } from './profile-form.ts';
import { profilePath } from './profile-path.ts';
import { datesText } from './profile-summary.ts';
import styles from './VersionList.module.css';

/** All versions of a profile, the latest first, each with what it says otherwise than the one before. */
export const VersionList = ({
  versions,
  shown,
}: {
  readonly versions: readonly PayerProfile[];
  readonly shown: number;
}) => (
  <section aria-labelledby="versions" className={pages.panel}>
    <h2 id="versions">
      <Trans>Versions</Trans>
    </h2>
    <ol className={styles.list} reversed>
      {versions
        .map((profile, index) => ({ profile, before: versions[index - 1] }))
        .reverse()
        .map(({ profile, before }) => (
          <li
            key={profile.version}
            className={styles.version}
            aria-current={profile.version === shown ? 'true' : undefined}
          >
            <p className={styles.head}>
              <Link href={profilePath(profile.id, profile.version)}>{t`Version ${profile.version}`}</Link>
              <span>{t`Dates of service ${datesText(profile)}`}</span>
            </p>
            {before === undefined ? (
              <p className={pages.quiet}>
                <Trans>The first version.</Trans>
              </p>
            ) : (
              <DifferenceList
                label={t`What version ${profile.version} says otherwise than version ${before.version}`}
                differences={formDifferences(formOf(before), formOf(profile))}
              />
            )}
          </li>
        ))}
    </ol>
  </section>
);
