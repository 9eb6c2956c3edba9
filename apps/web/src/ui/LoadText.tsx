import { type LoadStatus, loadStatus, localTime, type PhysicianLoad } from '@ionm-clock/domain';
import { Status, type StatusKind } from './Status.tsx';

interface LoadTextProps {
  readonly load: PhysicianLoad;
  readonly name: string;
  /** For the time since when the load is over the limit. */
  readonly timeZone: string;
}

const KINDS: Readonly<Record<LoadStatus, StatusKind>> = {
  below: 'running',
  'at-limit': 'at-limit',
  'over-limit': 'over-limit',
};

/** `2 of 3`, `3 of 3 ◆ at the limit`, `4 of 3 ▲ over the limit since 10:31`: how many cases a physician reads now. */
export function LoadText({ load, name, timeZone }: LoadTextProps) {
  const status = loadStatus(load);
  const count = `${load.level} of ${load.limit}`;
  return (
    <span role="status" aria-label={`Load of ${name}`}>
      {status === 'below' ? count : <Status kind={KINDS[status]}>{`${count} ${words(load, timeZone)}`}</Status>}
    </span>
  );
}

function words(load: PhysicianLoad, timeZone: string): string {
  if (loadStatus(load) === 'at-limit') return 'at the limit';
  const since = load.overSince === undefined ? '' : ` since ${localTime(load.overSince, timeZone).slice(0, 5)}`;
  return `over the limit${since}`;
}
