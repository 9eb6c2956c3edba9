import { type OverLimitReason, unambiguousTime } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { usePersonName } from '../../log/case-views.ts';
import styles from '../Reports.module.css';

/** What was said about reading over the limit, by whom and when. */
export function Reasons({
  reasons,
  timeZone,
}: {
  readonly reasons: readonly OverLimitReason[];
  readonly timeZone: string;
}) {
  const nameOf = usePersonName();
  if (reasons.length === 0)
    return (
      <span className={styles.missing}>
        <Trans>▲ No reason was given.</Trans>
      </span>
    );
  return reasons.map(({ text, actorId, at, caseId }) => {
    const [name, time] = [nameOf(actorId), unambiguousTime(at, timeZone)];
    return (
      <span key={`${caseId} ${at} ${text}`} className={styles.reason}>
        <Trans>
          “{text}” {name} at {time}, in {caseId}
        </Trans>
      </span>
    );
  });
}
