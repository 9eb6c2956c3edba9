import type { CaseId, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { AttestSection } from '../attestation/AttestSection.tsx';
import { ChatPanel } from '../chat/ChatPanel.tsx';
import { type CaseView, useCase } from '../log/case-views.ts';
import { useOpened } from '../log/opened-cases.ts';
import { Timeline } from '../technologist/Timeline.tsx';
import { UnknownCase } from '../ui/UnknownCase.tsx';
import { CaseDock } from './CaseDock.tsx';
import { CaseHead } from './CaseHead.tsx';
import styles from './CasePage.module.css';
import { cardName } from './case-name.ts';
import { BOARD_PATH } from './case-path.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { ReportSection } from './report/ReportSection.tsx';
import { SeenChanges } from './SeenChanges.tsx';

interface CasePageProps {
  readonly caseId: CaseId;
  readonly self: UserId;
}

/** One case that fills the screen: what happens in it, and what do we say to each other? */
export function CasePage({ caseId, self }: CasePageProps) {
  const view = useCase(caseId);
  return view === undefined ? (
    <UnknownCase href={BOARD_PATH}>
      <Trans>All cases</Trans>
    </UnknownCase>
  ) : (
    <KnownCase view={view} self={self} />
  );
}

function KnownCase({ view, self }: { readonly view: CaseView; readonly self: UserId }) {
  const [handsOver, setHandsOver] = useState(false);
  const { id, clock, details } = view.state;
  const { room, facility } = details;
  useOpened(id, 'case');
  return (
    <article className={styles.page} aria-label={cardName(details)}>
      <title>{t`${room} ${facility} · IONM Clock`}</title>
      <CaseHead view={view} />
      <div className={styles.columns}>
        <div className={styles.first}>
          <ReadingPanel view={view} self={self} />
          <SeenChanges view={view} self={self} />
        </div>
        <div className={styles.chat}>
          <h2>
            <Trans>Chat with the OR</Trans>
          </h2>
          <ChatPanel view={view} />
        </div>
        <div className={styles.rest}>
          <ReportSection view={view} self={self} />
          {clock.status === 'ended' && <AttestSection view={view} />}
          <Timeline view={view} />
        </div>
      </div>
      <CaseDock view={view} self={self} onHandOver={() => setHandsOver(true)} />
      {handsOver && (
        <HandOverDialog
          state={view.state}
          self={self}
          deskZone={details.timeZone}
          onClose={() => setHandsOver(false)}
        />
      )}
    </article>
  );
}
