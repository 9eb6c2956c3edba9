import { type AccessEventType, type Emergency, evolveEmergencies } from '@ionm-clock/domain';
import { loggedAccess } from '../audit/logged-access.ts';
import { ACCESS_STREAM, type StoredEvent } from '../log/index.ts';

/** Only these are worth reading: most of what is in the stream tells who looked at what. */
const ABOUT_EMERGENCIES: ReadonlySet<string> = new Set<AccessEventType>([
  'emergencyAccess.taken',
  'emergencyAccess.ended',
  'session.ended',
]);

/** The emergencies after these events of the log; the same list if nothing changes it. */
export function foldEmergencies(
  before: readonly Emergency[],
  events: readonly StoredEvent[],
): readonly Emergency[] {
  let emergencies = before;
  for (const stored of events) {
    if (stored.stream !== ACCESS_STREAM || !ABOUT_EMERGENCIES.has(stored.type)) continue;
    const event = loggedAccess(stored);
    if (event === undefined) continue;
    emergencies = evolveEmergencies(emergencies, { ...event, at: stored.at, by: stored.actor.userId });
  }
  return emergencies;
}
