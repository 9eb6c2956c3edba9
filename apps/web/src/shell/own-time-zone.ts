import { useDirectory } from '../log/case-views.ts';
import { useSession } from '../session/session-store.ts';

/** The zone of the facility where this person works; of their first, when there are several; else of the device. */
export function useOwnTimeZone(): string {
  const { facilities } = useDirectory();
  const { user } = useSession();
  const own = facilities.find((facility) => user?.facilities.includes(facility.id));
  return own?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
