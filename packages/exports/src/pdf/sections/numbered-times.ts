import type { EventId, TimeRecord } from '@ionm-clock/domain';

/** `Rests on logged times 1 to 3, 7.`, by their numbers in the table of logged times; undefined where none of the events is a time. */
export function restsOn({ times }: TimeRecord, eventIds: readonly EventId[]): string | undefined {
  const meant = new Set(eventIds);
  const numbers = times.flatMap(({ eventId }, index) => (meant.has(eventId) ? [index + 1] : []));
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.to + 1 === number) last.to = number;
    else runs.push({ from: number, to: number });
  }
  if (numbers.length === 0) return undefined;
  const words = runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`)).join(', ');
  return `Rests on logged ${numbers.length === 1 ? 'time' : 'times'} ${words}.`;
}
