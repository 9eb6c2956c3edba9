import { type CaseState, unambiguousTime, unreadSince } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { issue, mayNow, usePersonName } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import styles from './UnreadReminder.module.css';

/** Stands beside the clock from when the last reader has left until somebody joins: the clock runs, and nobody reads. */
export function UnreadReminder({ state }: { readonly state: CaseState }) {
  const nameOf = usePersonName();
  const unread = unreadSince(state);
  if (unread === undefined) return null;
  const { timeZone } = state.details;
  const since = unambiguousTime(unread.since, timeZone);
  return (
    <div role="alert" className={styles.reminder}>
      <p>
        <span aria-hidden="true">▲ </span>
        <Trans>
          <strong>Nobody reads this case since {since}.</strong> {nameOf(unread.left)} has left.
        </Trans>{' '}
        <Asked state={state} />
      </p>
      <Ask state={state} />
    </div>
  );
}

function Asked({ state }: { readonly state: CaseState }) {
  const { readerRequest, details } = state;
  if (readerRequest === undefined) return <Trans>Ask for a reader.</Trans>;
  return <Trans>A reader was asked for at {unambiguousTime(readerRequest.at, details.timeZone)}.</Trans>;
}

function Ask({ state }: { readonly state: CaseState }) {
  if (state.readerRequest !== undefined) return null;
  const may = mayNow({ state }, { type: 'requestReader' });
  return (
    <Button
      size="large"
      variant="primary"
      disabledReason={may.ok ? undefined : may.reason}
      onClick={() => issue(state.id, { type: 'requestReader' })}
    >
      <Trans>Ask for a reader</Trans>
    </Button>
  );
}
