import type { ProfilePreview } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import styles from './PreviewStep.module.css';

/** The units of all ended cases by code, where they differ. */
export const UnitChanges = ({ units }: Pick<ProfilePreview, 'units'>) =>
  units.length === 0 ? (
    <p className={styles.quiet}>
      <Trans>The units of no code change.</Trans>
    </p>
  ) : (
    <table className={`${styles.table} ${styles.units}`}>
      <caption>
        <Trans>Units of all ended cases</Trans>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Code</Trans>
          </th>
          <th scope="col">
            <Trans>Before</Trans>
          </th>
          <th scope="col">
            <Trans>After</Trans>
          </th>
          <th scope="col">
            <Trans>Change</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ code, before, after }) => (
          <tr key={code}>
            <th scope="row">{code}</th>
            <td>{before}</td>
            <td>{after}</td>
            <td>{after > before ? `+${after - before}` : `−${before - after}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
