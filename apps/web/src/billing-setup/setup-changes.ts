import { t } from '@lingui/core/macro';
import { choiceText } from './setup-choices.ts';
import { entryField, type ListPart, namedField, YES } from './setup-fields.ts';
import type { SetupForm } from './setup-form.ts';
import { type EntryNames, entryName, fieldName, partTitles } from './setup-words.ts';

/** What saving would change, each in a sentence; nothing where nothing differs. */
export function setupChanges(before: SetupForm, after: SetupForm, names: EntryNames): readonly string[] {
  const told = Object.keys(after).flatMap((field): readonly string[] => {
    const [was = '', is = ''] = [before[field], after[field]?.trim()];
    const named = namedField(field);
    if (named === undefined) return [];
    const { part, key, name } = named;
    if (key !== undefined && name === 'in') {
      if (was === is) return [];
      return is === YES
        ? [t`New in ${partTitles()[part]}: ${entryName(part, key, after, names)}.`]
        : [t`Removed from ${partTitles()[part]}: ${entryName(part, key, before, names)}.`];
    }
    if (was === is || (key !== undefined && comesOrGoes(part, key, before, after))) return [];
    return [t`${fieldName(named, before, names)}: ${shown(name, is)}, until now ${shown(name, was)}.`];
  });
  return [...new Set(told)];
}

/** Then the fields of the entry are not told one by one. */
function comesOrGoes(part: ListPart, key: string, before: SetupForm, after: SetupForm): boolean {
  const field = entryField(part, key, 'in');
  return before[field] !== after[field];
}

/** What stands in a field, as the page shows it. */
export function shown(name: string, value: string): string {
  if (name === 'tls') return value === YES ? t`yes` : t`no`;
  return value === '' ? t`empty` : choiceText(name, value);
}
