import type { Facility } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** What saving would change, each in a sentence; nothing where nothing differs. */
export function facilityChanges(before: Facility | undefined, after: Facility): readonly string[] {
  if (before === undefined) {
    return [
      t`Its times are those of ${after.timeZone}.`,
      after.rooms.length === 0 ? t`It has no OR yet.` : t`It has ${roomsInWords(after.rooms)}.`,
    ];
  }
  const added = after.rooms.filter((room) => !before.rooms.includes(room));
  const gone = before.rooms.filter((room) => !after.rooms.includes(room));
  const stayed = (rooms: readonly string[]) =>
    JSON.stringify(rooms.filter((room) => before.rooms.includes(room) && after.rooms.includes(room)));
  return [
    ...(before.timeZone === after.timeZone
      ? []
      : [
          t`Its times are those of ${after.timeZone}, until now of ${before.timeZone}. Cases keep the zone that they were scheduled in.`,
        ]),
    ...(added.length === 0 ? [] : [t`New: ${roomsInWords(added)}.`]),
    ...(gone.length === 0 ? [] : [t`No longer offered: ${roomsInWords(gone)}. Cases there keep the name.`]),
    ...(stayed(before.rooms) === stayed(after.rooms) ? [] : [t`The ORs are in another order.`]),
  ];
}

const roomsInWords = (rooms: readonly string[]): string =>
  rooms.map((room) => room || t`an OR without a name`).join(', ');
