import { gravestFirst, unsettled } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FindingContext, FindingItem } from './FindingItem.tsx';
import styles from './RecordSections.module.css';

/** What an auditor would raise, as sentences, the gravest first; of one gravity, those of one kind beside each other. */
export function FindingList(context: FindingContext) {
  const open = unsettled(context.record.findings);
  const settled = context.record.findings.filter((found) => !open.includes(found));
  const sorted = [...gravestFirst(open), ...gravestFirst(settled)];
  return (
    <section aria-labelledby="findings" className={styles.section}>
      <h3 id="findings">
        <Trans>Findings</Trans>
      </h3>
      {sorted.length === 0 && (
        <p className={styles.quiet}>
          <Trans>None.</Trans>
        </p>
      )}
      {sorted.length > 0 && (
        <p className={styles.quiet}>
          {settled.length === 0 ? t`${open.length} open` : t`${open.length} open, ${settled.length} settled`}
        </p>
      )}
      <ul className={styles.findings}>
        {sorted.map((finding) => {
          const { code, physicianId, technologistId, timeClass } = finding;
          // There is one of it, which stays when the other code is chosen, and so does the focus in it.
          const key = code === 'two-codes' ? code : [code, physicianId, technologistId, timeClass].join(' ');
          return <FindingItem key={key} finding={finding} {...context} />;
        })}
      </ul>
    </section>
  );
}
