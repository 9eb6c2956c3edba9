/** A place of its own: below the biller's desk each path is a record's, whatever its case is called. */
export const PROFILES_PATH = '/payer-profiles';

/** What is made of a profile in its form: its next version, or a new profile that starts as a copy of it. */
export type DraftKind = 'next' | 'copy';

/** A profile; with a number that version of it. Ids are of small letters, digits and hyphens, so nothing needs encoding. */
export const profilePath = (id: string, version?: number): string =>
  version === undefined ? `${PROFILES_PATH}/${id}` : `${PROFILES_PATH}/${id}/${version}`;

export const draftPath = (kind: DraftKind, id: string): string => `${profilePath(id)}/${kind}`;
