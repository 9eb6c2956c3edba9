import { type LoadStatus, loadStatus, type PhysicianLoad, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Status } from './Status.tsx';

interface LoadTextProps {
  readonly load: PhysicianLoad;
  readonly name: string;
  /** For the time since when the load is over the limit. */
  readonly timeZone: string;
}

/** `2 of 3`, `3 of 3 ◆ at the limit`, `4 of 3 ▲ over the limit since 10:31`: how many cases a physician reads now. */
export function LoadText({ load, name, timeZone }: LoadTextProps) {
  const status = loadStatus(load);
  return (
    <span role="status" aria-label={t`Load of ${name}`}>
      <strong>
        <Trans>
          {load.level} of {load.limit}
        </Trans>
      </strong>
      {status !== 'below' && (
        <>
          {' '}
          <Status kind={status}>{words(status, load, timeZone)}</Status>
        </>
      )}
    </span>
  );
}

function words(status: Exclude<LoadStatus, 'below'>, { overSince }: PhysicianLoad, timeZone: string): string {
  if (status === 'at-limit') return t`at the limit`;
  return overSince === undefined
    ? t`over the limit`
    : t`over the limit since ${unambiguousMinute(overSince, timeZone)}`;
}
