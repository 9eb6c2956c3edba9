import { LOCATION_WORDS, type RecordedTime, type UserId } from '@ionm-clock/domain';

const WORDS: ReadonlyMap<string, (who: string) => string> = new Map([
  ['monitoring.started', () => 'Clock started'],
  ['monitoring.interrupted', () => 'Clock interrupted'],
  ['monitoring.resumed', () => 'Clock resumed'],
  ['monitoring.ended', () => 'Clock stopped'],
  ['physician.joined', (who: string) => `${who} joined`],
  ['physician.moved', (who: string) => `${who} moved`],
  ['physician.left', (who: string) => `${who} left`],
  ['attention.given', (who: string) => `${who} gave this case their attention`],
  // Of a technologist's coming and going the record keeps who logged it; who was there stands under those who ran the monitoring.
  ['technologist.joined', () => 'A technologist came'],
  ['technologist.left', () => 'A technologist left'],
]);

/** What a logged time says: `Clock started`, `dr Okafor joined, remote`. */
export function timeWords(
  { type, physicianId, location }: RecordedTime,
  nameOf: (id: UserId) => string,
): string {
  const who = physicianId === undefined ? '' : nameOf(physicianId);
  const where = location === undefined ? '' : `, ${LOCATION_WORDS[location]}`;
  return `${WORDS.get(type)?.(who) ?? type}${where}`;
}
