import type { ProfilePreview } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { ColumnHeads } from '../ui/ColumnHeads.tsx';
import pages from '../ui/Page.module.css';
import table from '../ui/Table.module.css';
import styles from './PreviewStep.module.css';

/** The units of all ended cases by code, where they differ. */
export const UnitChanges = ({ units }: Pick<ProfilePreview, 'units'>) =>
  units.length === 0 ? (
    <p className={pages.quiet}>
      <Trans>The units of no code change.</Trans>
    </p>
  ) : (
    <table className={`${table.table} ${table.narrow} ${styles.units}`}>
      <caption>
        <Trans>Units of all ended cases</Trans>
      </caption>
      <ColumnHeads columns={[t`Code`, t`Before`, t`After`, t`Change`]} />
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
