import { FIELD_GROUPS, type ProfileField } from './profile-fields.ts';
import type { FieldPath, ProfileForm } from './profile-form.ts';

/** What stands in a field, in words: `15 min`, `no end`, `All attended time`. */
export function valueWords({ path, kind, empty, choices }: ProfileField, form: ProfileForm): string {
  const value = form[path].trim();
  if (value === '') return empty ?? 'empty';
  if (kind === 'choice') return choices?.find(([choice]) => choice === value)?.[1] ?? value;
  return kind === 'minutes' ? `${value} min` : value;
}

/** Labels that say enough without the title of their group. */
const ALONE: ReadonlySet<string> = new Set(['Profile', 'Dates of service', 'Limits', 'Sources']);

const NAMES: ReadonlyMap<FieldPath, string> = new Map(
  FIELD_GROUPS.flatMap(({ title, fields }) =>
    fields.map(({ path, label }) => [
      path,
      ALONE.has(title) ? label : `${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`,
    ]),
  ),
);

/** The name of a field where it stands outside its group: `In the room: minutes of a unit`. */
export const fieldName = (path: FieldPath): string => NAMES.get(path) ?? path;
