import type { User } from '@ionm-clock/domain';
import { demoUsers } from '../../apps/server/src/demo/organisation.ts';

const of = (role: User['role']): readonly User[] => demoUsers.filter((user) => user.role === role);

/** Who works in the rounds: people of the demo, who all may see the cases of one facility. */
export function staff(): readonly User[] {
  const [facility] = of('technologist')[0]?.facilities ?? [];
  if (facility === undefined) throw new Error('the demo has no technologist');
  const there = ({ facilities }: User) => facilities.includes(facility);
  const [technologists, physicians] = [of('technologist').filter(there), of('physician').filter(there)];
  return [...technologists.slice(0, 3), ...technologists.slice(0, 1), ...physicians.slice(0, 3)];
}
