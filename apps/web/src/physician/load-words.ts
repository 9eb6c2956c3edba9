import { type CaseState, loadStatus, type PhysicianLoad, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';

/** `2 of 3`. */
export const loadText = ({ level, limit }: Pick<PhysicianLoad, 'level' | 'limit'>): string =>
  t`${level} of ${limit}`;

/** How the load stands to the limit, in words: `1 more and you are at the limit`, `over the limit since 10:31`. */
export function loadWords(load: PhysicianLoad, timeZone: string): string {
  switch (loadStatus(load)) {
    case 'below':
      return load.limit - load.level === 1 ? t`1 more and you are at the limit` : t`below the limit`;
    case 'at-limit':
      return t`at the limit`;
    case 'over-limit':
      return load.overSince === undefined
        ? t`over the limit`
        : t`over the limit since ${unambiguousMinute(load.overSince, timeZone)}`;
  }
}

/** What one more case would make of a colleague's load; undefined while there would be room for another still. */
export function oneMoreWords({ level, limit }: PhysicianLoad): string | undefined {
  const after = { level: level + 1, limit };
  const status = loadStatus(after);
  if (status === 'below') return undefined;
  return status === 'at-limit' ? t`would be at the limit` : t`would read ${loadText(after)}`;
}

/** What joining a case would do to the load, told beforehand; undefined while it stays within the limit. */
export function joiningWarning(load: PhysicianLoad, state: CaseState): string | undefined {
  const after = { level: load.level + 1, limit: load.limit };
  if (loadStatus(after) !== 'over-limit') return undefined;
  return state.clock.status === 'running'
    ? t`Its clock runs: you would read ${loadText(after)}.`
    : t`${loadText(after)} once its clock runs.`;
}
