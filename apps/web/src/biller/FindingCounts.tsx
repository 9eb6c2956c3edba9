import { type Finding, findingCounts, type Severity, unsettled } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Status, type StatusKind } from '../ui/Status.tsx';
import styles from './FindingCounts.module.css';

/** Red and amber keep their one meaning: something is wrong, something may be. */
const KINDS: Readonly<Record<Severity, StatusKind>> = {
  error: 'over-limit',
  warning: 'at-limit',
  note: 'waiting',
};

/** A severity as symbol, word and colour; with a count, `2 errors`; or with other words for what is so grave. */
export function SeverityMark({
  severity,
  count,
  words = severityWords(severity, count),
}: {
  severity: Severity;
  count?: number;
  words?: string;
}) {
  return <Status kind={KINDS[severity]}>{words}</Status>;
}

function severityWords(severity: Severity, count: number | undefined): string {
  switch (severity) {
    case 'error':
      return count === undefined ? t`error` : plural(count, { one: '# error', other: '# errors' });
    case 'warning':
      return count === undefined ? t`warning` : plural(count, { one: '# warning', other: '# warnings' });
    case 'note':
      return count === undefined ? t`note` : plural(count, { one: '# note', other: '# notes' });
  }
}

/** `▲ 1 error ◆ 2 warnings`; settled ones apart; `no findings` without any. */
export function FindingCounts({ findings }: { findings: readonly Finding[] }) {
  const open = unsettled(findings);
  const counts = findingCounts(open);
  const settled = findings.length - open.length;
  if (findings.length === 0)
    return (
      <span className={styles.none}>
        <Trans>no findings</Trans>
      </span>
    );
  return (
    <span className={styles.counts}>
      {counts.map(({ severity, count }) => (
        <SeverityMark key={severity} severity={severity} count={count} />
      ))}
      {settled > 0 && <span className={styles.none}>{t`✓ ${settled} settled`}</span>}
    </span>
  );
}
