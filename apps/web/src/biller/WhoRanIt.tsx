import { durationText, totalMilliseconds, wholeSeconds } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { DocumentationContext } from './documentation-context.ts';
import { SeverityMark } from './FindingCounts.tsx';
import styles from './RecordSections.module.css';
import tables from './RecordTables.module.css';
import { SpanTable } from './SpanTable.tsx';

/** Who ran the monitoring and how long; the spans are folded away. */
export function WhoRanIt({ record, nameOf, dateOfService }: DocumentationContext) {
  const { technologists } = record.documentation;
  const alone = record.findings.find(({ code }) => code === 'no-technologist');
  return (
    <>
      <h4 className={styles.part}>
        <Trans>Who ran the monitoring</Trans>
      </h4>
      {technologists.length === 0 && (
        <p className={styles.quiet}>
          <Trans>No technologist was logged.</Trans>
        </p>
      )}
      {technologists.map(({ technologistId, spans }) => (
        <p key={technologistId}>
          <Trans>
            <strong>{nameOf(technologistId)}</strong>, {durationText(wholeSeconds(totalMilliseconds(spans)))}{' '}
            of monitoring
          </Trans>
        </p>
      ))}
      {alone?.seconds !== undefined && (
        <p>
          <SeverityMark
            severity={alone.severity}
            words={t`nobody was logged for ${durationText(alone.seconds)}`}
          />
        </p>
      )}
      {technologists.length > 0 && (
        <details>
          <summary className={styles.summary}>
            <Trans>Technologists, span by span</Trans>
          </summary>
          <div className={tables.tables}>
            {technologists.map(({ technologistId, spans }) => (
              <SpanTable
                key={technologistId}
                caption={nameOf(technologistId)}
                spans={spans.map((span) => ({ ...span, name: t`ran the monitoring` }))}
                timeZone={record.details.timeZone}
                dateOfService={dateOfService}
              />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
