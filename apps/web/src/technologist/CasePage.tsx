import type { CaseId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { AttestSection } from '../attestation/AttestSection.tsx';
import { type CaseView, useCase } from '../log/case-views.ts';
import { useOpened } from '../log/opened-cases.ts';
import { UnreadReminder } from '../notices/UnreadReminder.tsx';
import { UnknownCase } from '../ui/UnknownCase.tsx';
import { Baselines } from './Baselines.tsx';
import { CancelCase } from './CancelCase.tsx';
import { CaseDetailsButton } from './CaseDetailsButton.tsx';
import { CaseHeader } from './CaseHeader.tsx';
import styles from './CasePage.module.css';
import { Checklist } from './Checklist.tsx';
import { ClockDock } from './ClockDock.tsx';
import { ClockPanel } from './ClockPanel.tsx';
import { CASE_LIST_PATH } from './case-path.ts';
import { LogButtons } from './LogButtons.tsx';
import { OpenChanges } from './OpenChanges.tsx';
import { OpenInterruptions } from './OpenInterruptions.tsx';
import { OverLimitAlert } from './OverLimitAlert.tsx';
import { SentBack } from './SentBack.tsx';
import { StillToDo } from './StillToDo.tsx';
import { Technologists } from './Technologists.tsx';
import { Timeline } from './Timeline.tsx';

/** One case that fills the screen: is my clock right, and who is reading? */
export function CasePage({ caseId }: { readonly caseId: CaseId }) {
  const view = useCase(caseId);
  return view === undefined ? (
    <UnknownCase href={CASE_LIST_PATH}>
      <Trans>Today’s cases</Trans>
    </UnknownCase>
  ) : (
    <KnownCase view={view} />
  );
}

function KnownCase({ view }: { readonly view: CaseView }) {
  const { clock, details } = view.state;
  const { room, facility } = details;
  useOpened(view.state.id, 'case');
  return (
    <div className={styles.page}>
      <title>{t`${room} ${facility} · IONM Clock`}</title>
      <CaseHeader view={view} />
      <SentBack view={view} />
      <UnreadReminder state={view.state} />
      <OverLimitAlert state={view.state} />
      <div className={styles.columns}>
        <div className={styles.main}>
          <ClockPanel view={view} />
          <StillToDo view={view} />
          {clock.status === 'ended' && <AttestSection view={view} />}
        </div>
        <div className={styles.side}>
          <OpenChanges view={view} />
          <OpenInterruptions view={view} />
          <Checklist view={view} />
          <Baselines view={view} />
          <Technologists view={view} />
          <Timeline view={view} />
          <div className={styles.seldom}>
            <CaseDetailsButton view={view} />
            <CancelCase view={view} />
          </div>
        </div>
      </div>
      <ClockDock view={view}>
        <LogButtons view={view} />
      </ClockDock>
    </div>
  );
}
