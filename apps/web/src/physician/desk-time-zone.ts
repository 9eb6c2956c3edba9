import { type CaseState, type Instant, localTime, unambiguousMinute } from '@ionm-clock/domain';

/** The zone that a desk tells time in: that of most attended cases, else of most cases there are, else this browser's. */
export const deskTimeZone = (attended: readonly CaseState[], all: readonly CaseState[]): string =>
  zoneOfMost(attended) ?? zoneOfMost(all) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

function zoneOfMost(states: readonly CaseState[]): string | undefined {
  const byZone = Map.groupBy(states, ({ details }) => details.timeZone);
  return [...byZone].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

/** `08:03`, or `07:03 MST` where the facility keeps another time than the desk. */
export function facilityHourAndMinute(at: Instant, facilityZone: string, deskZone: string): string {
  const time = localTime(at, facilityZone).slice(0, 5);
  return localTime(at, deskZone).startsWith(time)
    ? unambiguousMinute(at, facilityZone)
    : `${time} ${zoneName(at, facilityZone)}`;
}

function zoneName(at: Instant, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' }).formatToParts(at);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
