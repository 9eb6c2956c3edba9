import { demoUsers } from '../../apps/server/src/demo/organisation.ts';
import type { Actor } from './actor.ts';
import type { Side } from './markers.ts';

const HERE = 'Mercy';
const THERE = 'Lakeside';

/** Everyone of the demo: who works only at the one facility, only at the other, or at several. */
export function demoActors(): readonly Actor[] {
  return demoUsers.map(({ userId, role, facilities, everywhere }) => {
    const [facility = ''] = facilities;
    return {
      name: userId,
      role,
      side: facilities.length === 1 && everywhere !== true ? sideOf(facility) : 'both',
      facility,
      shows: () => ({ token: `demo:${userId}` }),
    };
  });
}

const sideOf = (facility: string): Side =>
  facility === HERE ? 'here' : facility === THERE ? 'there' : 'elsewhere';
