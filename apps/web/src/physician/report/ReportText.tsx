import { INTERPRETATION_SECTIONS, type Interpretation, unambiguousTime } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { usePersonName } from '../../log/case-views.ts';
import { reportSectionWords } from '../../ui/report-section-words.ts';
import styles from './Report.module.css';

interface ReportTextProps {
  readonly report: Interpretation;
  readonly timeZone: string;
}

/** A report as it was written, part by part, with who wrote it and when. */
export function ReportText({ report: { actorId, at, sections }, timeZone }: ReportTextProps) {
  const nameOf = usePersonName();
  const words = reportSectionWords();
  return (
    <div className={styles.report}>
      <p className={styles.quiet}>
        <Trans>
          Written by {nameOf(actorId)} at {unambiguousTime(at, timeZone)}
        </Trans>
      </p>
      <dl className={styles.parts}>
        {INTERPRETATION_SECTIONS.filter((section) => sections[section] !== '').map((section) => (
          <div key={section}>
            <dt>{words[section]}</dt>
            <dd>{sections[section]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
