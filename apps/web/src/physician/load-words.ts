import { type CaseState, loadStatus, type PhysicianLoad } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** `2 of 3`. */
export const loadText = ({ level, limit }: Pick<PhysicianLoad, 'level' | 'limit'>): string =>
  t`${level} of ${limit}`;

/** What joining a case would do to the load, told beforehand; undefined while it stays within the limit. */
export function joiningWarning(load: PhysicianLoad, state: CaseState): string | undefined {
  const after = { level: load.level + 1, limit: load.limit };
  if (loadStatus(after) !== 'over-limit') return undefined;
  return state.clock.status === 'running'
    ? t`Its clock runs: you would read ${loadText(after)}.`
    : t`${loadText(after)} once its clock runs.`;
}
