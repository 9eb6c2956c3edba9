import type { Facility } from '@ionm-clock/domain';

/** What saving would change, each in a sentence; nothing where nothing differs. */
export function facilityChanges(before: Facility | undefined, after: Facility): readonly string[] {
  if (before === undefined) {
    return [
      `Its times are those of ${after.timeZone}.`,
      after.rooms.length === 0 ? 'It has no OR yet.' : `It has ${roomsInWords(after.rooms)}.`,
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
          `Its times are those of ${after.timeZone}, until now of ${before.timeZone}. Cases keep the zone that they were scheduled in.`,
        ]),
    ...(added.length === 0 ? [] : [`New: ${roomsInWords(added)}.`]),
    ...(gone.length === 0 ? [] : [`No longer offered: ${roomsInWords(gone)}. Cases there keep the name.`]),
    ...(stayed(before.rooms) === stayed(after.rooms) ? [] : ['The ORs are in another order.']),
  ];
}

const roomsInWords = (rooms: readonly string[]): string =>
  rooms.map((room) => room || 'an OR without a name').join(', ');
