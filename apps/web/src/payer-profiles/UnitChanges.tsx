import type { ProfilePreview } from '@ionm-clock/domain';
import styles from './PreviewStep.module.css';

/** The units of all ended cases by code, where they differ. */
export const UnitChanges = ({ units }: Pick<ProfilePreview, 'units'>) =>
  units.length === 0 ? (
    <p className={styles.quiet}>The units of no code change.</p>
  ) : (
    <table className={`${styles.table} ${styles.units}`}>
      <caption>Units of all ended cases</caption>
      <thead>
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col">Change</th>
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
