import { t } from '@lingui/core/macro';
import { dateText } from '../texts/date-text.ts';
import { fieldGroups, type ProfileField } from './profile-fields.ts';
import type { FieldPath, ProfileForm } from './profile-form.ts';

/** What stands in a field, in words: `15 min`, `no end`, `All attended time`. */
export function valueWords({ path, kind, empty, choices }: ProfileField, form: ProfileForm): string {
  const value = form[path].trim();
  if (value === '') return empty ?? t`empty`;
  if (kind === 'choice') return choices?.find(([choice]) => choice === value)?.[1] ?? value;
  if (kind === 'date') return dateText(value);
  return kind === 'minutes' ? t`${value} min` : value;
}

/** Labels that say enough without the title of their group. */
const alone = (): ReadonlySet<string> => new Set([t`Profile`, t`Dates of service`, t`Limits`, t`Sources`]);

/** The name of a field where it stands outside its group: `In the room: minutes of a unit`. */
export function fieldName(path: FieldPath): string {
  const group = fieldGroups().find(({ fields }) => fields.some((field) => field.path === path));
  const label = group?.fields.find((field) => field.path === path)?.label;
  if (group === undefined || label === undefined) return path;
  const { title } = group;
  return alone().has(title) ? label : t`${title}: ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
