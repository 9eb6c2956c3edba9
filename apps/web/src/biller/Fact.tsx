import type { Finding, FindingCode } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { SeverityMark } from './FindingCounts.tsx';
import styles from './RecordSections.module.css';

/** One fact of the record under its name. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** Stands where a part of the record is missing: as grave as the finding about it, or quiet where the payer does not ask for it. */
export function Missing({ findings, code }: { findings: readonly Finding[]; code: FindingCode }) {
  const found = findings.find((finding) => finding.code === code);
  if (found === undefined)
    return (
      <span className={styles.quiet}>
        <Trans>not entered</Trans>
      </span>
    );
  return <SeverityMark severity={found.severity} words={t`missing`} />;
}
