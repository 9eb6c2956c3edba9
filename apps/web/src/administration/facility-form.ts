import { type Facility, facilityId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** A facility in fields of a form, each a text; rooms by line, also those that have no name yet. */
export type FacilityField = 'id' | 'timeZone' | 'rooms';
export type FacilityForm = Readonly<Record<FacilityField, string>>;

export const facilityForm = ({ id, timeZone, rooms }: Facility): FacilityForm => ({
  id,
  timeZone,
  rooms: roomsText(rooms),
});

export const newFacilityForm = (timeZone: string): FacilityForm => ({ id: '', timeZone, rooms: '' });

export const roomsText = (rooms: readonly string[]): string => rooms.map((room) => `${room}\n`).join('');

/** The lines of the form, in their order. */
export const roomLines = (text: string): readonly string[] => text.split('\n').slice(0, -1);

export const facilityOf = ({ id, timeZone, rooms }: FacilityForm): Facility => ({
  id: facilityId(id.trim()),
  timeZone,
  rooms: roomLines(rooms).map((room) => room.trim()),
});

/** A line one place further up or down; nothing moves beyond the ends. */
export function moved(rooms: readonly string[], index: number, by: 1 | -1): readonly string[] {
  const [here, there] = [rooms[index], rooms[index + by]];
  if (here === undefined || there === undefined) return rooms;
  return rooms.with(index, there).with(index + by, here);
}

/** What is wrong with which line: a name that is missing, or there twice. */
export function roomProblems(lines: readonly string[]): ReadonlyMap<number, string> {
  const names = lines.map((line) => line.trim());
  const problems = new Map<number, string>();
  for (const [index, name] of names.entries()) {
    if (name === '') problems.set(index, t`Give it a name, or remove it.`);
    else if (names.indexOf(name) < index) problems.set(index, t`${name} is there already.`);
  }
  return problems;
}
