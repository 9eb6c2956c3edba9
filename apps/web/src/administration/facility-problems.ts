import { t } from '@lingui/core/macro';
import { type FacilityField, type FacilityForm, roomLines, roomProblems } from './facility-form.ts';

/** What is wrong in which field. `taken`: the names that a new facility may not have. */
export function facilityProblems(
  { id, rooms }: FacilityForm,
  taken: readonly string[],
): ReadonlyMap<FacilityField, string> {
  const problems = new Map<FacilityField, string>();
  const name = id.trim();
  if (name === '') problems.set('id', t`Fill this in.`);
  else if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    problems.set('id', t`There is a facility ${name} already.`);
  }
  if (roomProblems(roomLines(rooms)).size > 0) problems.set('rooms', t`Every OR needs a name of its own.`);
  return problems;
}
