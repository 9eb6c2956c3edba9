import { INTERPRETATION_SECTIONS, recordTimeText } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { reportSectionWords } from '../ui/report-section-words.ts';
import type { DocumentationContext } from './documentation-context.ts';
import { Fact } from './Fact.tsx';
import styles from './RecordSections.module.css';

/** The report of each reading physician, part by part. */
export function PhysicianReports({ record, nameOf }: DocumentationContext) {
  const { interpretations } = record.documentation;
  const words = reportSectionWords();
  return (
    <>
      <h4 className={styles.part}>
        <Trans>Report of the reading physician</Trans>
      </h4>
      {interpretations.length === 0 && (
        <p className={styles.quiet}>
          <Trans>None was written.</Trans>
        </p>
      )}
      {interpretations.map(({ eventId, actorId, at, sections }) => (
        <div key={eventId}>
          <p>{t`${nameOf(actorId)}, ${recordTimeText(at, record)}`}</p>
          <dl className={styles.facts}>
            {INTERPRETATION_SECTIONS.filter((section) => sections[section] !== '').map((section) => (
              <Fact key={section} name={words[section]}>
                {sections[section]}
              </Fact>
            ))}
          </dl>
        </div>
      ))}
    </>
  );
}
