import { type Instant, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { useNow } from '../server-clock/use-now.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ClockDock.module.css';
import { feel } from './clock-feel.ts';
import { DockButton } from './DockButton.tsx';
import { stopToTakeBack } from './take-back.ts';

/** After the stop: for some seconds it can be taken back; later the clock can run on, which leaves a gap. */
export function TakeBackOrResume({ view }: { readonly view: CaseView }) {
  const now = useNow();
  const { id, clock, details } = view.state;
  const [asked, setAsked] = useState(false);
  const stop = stopToTakeBack(view.state, now);
  if (stop !== undefined) {
    return (
      <DockButton
        label={t`Take back`}
        note={t`the stop, for ${stop.left} s more`}
        variant="primary"
        onPress={() => {
          issue(id, { type: 'takeBackEnd', eventId: stop.eventId });
          feel('runs');
        }}
      />
    );
  }
  const may = mayNow(view, { type: 'resumeMonitoring' });
  return (
    <>
      <Button size="large" disabledReason={may.ok ? undefined : may.reason} onClick={() => setAsked(true)}>
        <Trans>Resume</Trans>
      </Button>
      {asked && clock.status === 'ended' && (
        <ResumeDialog
          endedAt={clock.endedAt}
          timeZone={details.timeZone}
          onResume={() => {
            issue(id, { type: 'resumeMonitoring' });
            feel('runs');
          }}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}

interface ResumeDialogProps {
  readonly endedAt: Instant;
  readonly timeZone: string;
  readonly onResume: () => void;
  readonly onClose: () => void;
}

const ResumeDialog = ({ endedAt, timeZone, onResume, onClose }: ResumeDialogProps) => (
  <Dialog title={t`Monitoring goes on?`} onClose={onClose}>
    <p>{t`The clock runs on from now. The time since ${unambiguousTime(endedAt, timeZone)} is not monitored time, and the reading physician must join again.`}</p>
    <div className={styles.choices}>
      <Button
        size="large"
        variant="primary"
        onClick={() => {
          onResume();
          onClose();
        }}
      >
        <Trans>Run the clock on</Trans>
      </Button>
      <Button size="large" onClick={onClose}>
        <Trans>Leave it ended</Trans>
      </Button>
    </div>
  </Dialog>
);
