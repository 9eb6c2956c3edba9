import type { ProfiledCase } from '../record/compute-records.ts';
import type { ProfileOf } from '../record/records-within.ts';

/** The profile that each case of a world has. */
export function profilesOf(world: readonly ProfiledCase[]): ProfileOf {
  const profiles = new Map(world.map(({ state, profile }) => [state.id, profile]));
  return ({ id }) => profiles.get(id);
}
