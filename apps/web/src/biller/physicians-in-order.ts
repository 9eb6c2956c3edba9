import type { PhysicianTime, TimeRecord } from '@ionm-clock/domain';

/** The physicians of a record in the order in which they began to read. */
export const physiciansInOrder = ({ physicians }: Pick<TimeRecord, 'physicians'>): readonly PhysicianTime[] =>
  physicians.toSorted((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
