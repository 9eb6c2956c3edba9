import type { PayerProfile } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Link } from 'wouter';
import { Cell } from '../ui/Cell.tsx';
import table from '../ui/Table.module.css';
import styles from './ProfileList.module.css';
import { profilePath } from './profile-path.ts';
import { codeTexts, datesText, limitText } from './profile-summary.ts';
import { ShippedMark } from './ShippedMark.tsx';
import { isShipped } from './use-editing.ts';

/** One profile of the list; the whole row opens it. */
export const ProfileLine = ({ profile }: { readonly profile: PayerProfile }) => (
  <tr className={table.row}>
    <th scope="row" className={styles.name}>
      <Link href={profilePath(profile.id)} className={table.link}>
        {profile.title}
      </Link>{' '}
      <span className={styles.id}>{profile.id}</span> {isShipped(profile.id) && <ShippedMark />}
    </th>
    <Cell column={t`Version`}>{profile.version}</Cell>
    <td className={styles.dates}>{datesText(profile)}</td>
    <td>
      {codeTexts(profile).map((text, index) => (
        <span key={text}>
          {index > 0 && ', '}
          <span className={styles.code}>{text}</span>
        </span>
      ))}
    </td>
    <Cell column={t`Cases at once`}>{limitText(profile)}</Cell>
  </tr>
);
