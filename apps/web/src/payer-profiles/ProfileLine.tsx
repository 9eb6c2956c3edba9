import type { PayerProfile } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { Link } from 'wouter';
import styles from './ProfileList.module.css';
import { profilePath } from './profile-path.ts';
import { codeTexts, datesText, limitText } from './profile-summary.ts';
import { ShippedMark } from './ShippedMark.tsx';
import { isShipped } from './use-editing.ts';

/** One profile of the list; the whole row opens it. */
export const ProfileLine = ({ profile }: { readonly profile: PayerProfile }) => (
  <tr className={styles.row}>
    <th scope="row" className={styles.name}>
      <Link href={profilePath(profile.id)} className={styles.link}>
        {profile.title}
      </Link>{' '}
      <span className={styles.id}>{profile.id}</span> {isShipped(profile.id) && <ShippedMark />}
    </th>
    <td className={styles.version}>
      <span className={styles.word}>
        <Trans>Version</Trans>{' '}
      </span>
      {profile.version}
    </td>
    <td className={styles.dates}>{datesText(profile)}</td>
    <td className={styles.codes}>
      {codeTexts(profile).map((text, index) => (
        <span key={text}>
          {index > 0 && ', '}
          <span className={styles.code}>{text}</span>
        </span>
      ))}
    </td>
    <td className={styles.limit}>
      <span className={styles.word}>
        <Trans>Cases at once:</Trans>{' '}
      </span>
      {limitText(profile)}
    </td>
  </tr>
);
