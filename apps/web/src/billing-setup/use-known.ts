import { useMemo } from 'react';
import { useDirectory, useProfileBook } from '../log/case-views.ts';
import type { Known } from './setup-form.ts';
import type { EntryNames } from './setup-words.ts';

/** Whom and what the organisation has, and what it calls them. */
export function useKnown(): { readonly known: Known; readonly names: EntryNames } {
  const { people, facilities } = useDirectory();
  const book = useProfileBook();
  return useMemo(() => {
    const profiles = book.ids.flatMap((id) => book.latest(id) ?? []);
    const physicians = people.filter(({ role, inactive }) => role === 'physician' && inactive !== true);
    return {
      known: {
        physicians,
        profiles,
        facilities: facilities.map(({ id }) => id),
        codes: [...new Set(profiles.flatMap(({ inRoom, outside }) => [inRoom.code, outside.code]))].sort(),
      },
      names: {
        payers: new Map(profiles.map(({ id, title }) => [id, title])),
        providers: new Map(people.map((person) => [String(person.userId), person.name])),
      },
    };
  }, [people, facilities, book]);
}
