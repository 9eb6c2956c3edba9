/**
 * Two names with the same key are the same to people: capitals, spaces around them, and ways of writing one character (NFKC) make no
 * difference. Sign-in names, rooms and facilities are compared by it.
 */
export const nameKey = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
