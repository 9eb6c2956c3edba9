import { joined, type Tell } from './problem.ts';

/** A field of what may be an object. */
export const fieldOf = (value: unknown, field: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, field)
    ? new Map<string, unknown>(Object.entries(value)).get(field)
    : undefined;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Tells each id that an earlier event of the case has; also beside events that are wrong in another way. */
export function tellRepeatedIds(events: readonly unknown[], path: string, tell: Tell): void {
  const places = new Map<string, number>();
  for (const [index, event] of events.entries()) {
    const id = fieldOf(event, 'id');
    if (typeof id !== 'string') continue;
    const before = places.get(id);
    if (before === undefined) places.set(id, index);
    else tell(joined(path, ['events', index, 'id']), `is the id of events[${before}] already`);
  }
}

/** Whether there is a payer profile with this id. */
export type KnowsProfile = (id: string) => boolean;

/** Tells each payer profile that cannot be found, in the case and in the events that change it. */
export function tellUnknownProfiles(
  head: unknown,
  events: readonly unknown[],
  path: string,
  knowsProfile: KnowsProfile,
  tell: Tell,
): void {
  const places = [
    { value: head, keys: ['case'] },
    ...events.map((value, index) => ({ value, keys: ['events', index] })),
  ];
  for (const { value, keys } of places) {
    const profile = fieldOf(value, 'payerProfile');
    if (typeof profile === 'string' && !knowsProfile(profile)) {
      tell(joined(path, [...keys, 'payerProfile']), 'is no payer profile that is known here');
    }
  }
}
