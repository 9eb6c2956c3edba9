import type { UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, mayNow } from '../../log/case-views.ts';
import { Button } from '../../ui/Button.tsx';
import { PendingMark } from '../../ui/PendingMark.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Report.module.css';
import { ReportForm } from './ReportForm.tsx';
import { ReportText } from './ReportText.tsx';
import { keptReport } from './report-draft.ts';
import { wentOnAfter } from './report-template.ts';

interface ReportSectionProps {
  readonly view: CaseView;
  readonly self: UserId;
}

const ANY = { indication: '', technique: '', baselines: '', course: '', impression: 'any' } as const;

/** The interpretation of the case: what has been written, and the way to write one's own. */
export function ReportSection({ view, self }: ReportSectionProps) {
  const [writes, setWrites] = useState(false);
  const { state, events } = view;
  const { interpretations } = state.documentation;
  const own = interpretations.find(({ actorId }) => actorId === self);
  const hasRead = state.attendance.some(({ physicianId }) => physicianId === self);
  const may = mayNow(view, { type: 'writeInterpretation', sections: ANY });
  const shown = writes ? interpretations.filter((one) => one !== own) : interpretations;
  const isPending = events.some(({ type, pending }) => pending && type === 'interpretation.written');
  const isBegun = !writes && Object.keys(keptReport(localStorage, self, state.id)).length > 0;
  return (
    <section className={styles.section} aria-label={t`Report`}>
      <h2>
        <Trans>Report</Trans> {isPending && <PendingMark />}
      </h2>
      {interpretations.length === 0 && !writes && (
        <p className={styles.quiet}>
          <Trans>None has been written yet.</Trans>
        </p>
      )}
      {shown.map((report) => (
        <ReportText key={report.eventId} report={report} timeZone={state.details.timeZone} />
      ))}
      {own !== undefined && wentOnAfter(state, own.at) && (
        <p role="status">
          <Status kind="at-limit">
            <Trans>The case went on after this was written. Look whether it still says all.</Trans>
          </Status>
        </p>
      )}
      {writes && (
        <ReportForm state={state} self={self} saved={own?.sections} onClose={() => setWrites(false)} />
      )}
      {!writes && hasRead && (
        <div className={styles.ends}>
          <Button disabledReason={may.ok ? undefined : may.reason} onClick={() => setWrites(true)}>
            {isBegun
              ? t`Go on with the report…`
              : own === undefined
                ? t`Write the report…`
                : t`Change the report…`}
          </Button>
        </div>
      )}
    </section>
  );
}
