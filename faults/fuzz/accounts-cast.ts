import type { Grant } from '@ionm-clock/domain';
import { facilityId } from '@ionm-clock/domain';
import type { Browser } from '../../apps/server/src/testing/browser.ts';
import {
  type Member,
  setUpCodeIn,
  setUpHospital,
  signedInAgain,
} from '../../apps/server/src/testing/set-up-hospital.ts';
import type { Actor, Cast } from './actor.ts';
import type { Side } from './markers.ts';

const FACILITY: Readonly<Record<Exclude<Side, 'both'>, string>> = {
  here: 'Mercy',
  there: 'Lakeside',
  elsewhere: 'St Ann',
};
/** Each session that a request may end is one of so many. */
const SESSIONS = 10;

interface Part {
  readonly id: string;
  readonly role: Exclude<Actor['role'], 'system'>;
  readonly side: Side;
}

const PARTS: readonly Part[] = [
  { id: 'tech-here', role: 'technologist', side: 'here' },
  { id: 'other-tech-here', role: 'technologist', side: 'here' },
  { id: 'tech-there', role: 'technologist', side: 'there' },
  { id: 'tech-elsewhere', role: 'technologist', side: 'elsewhere' },
  { id: 'dr-here', role: 'physician', side: 'here' },
  { id: 'dr-everywhere', role: 'physician', side: 'both' },
  { id: 'biller-here', role: 'biller', side: 'here' },
  { id: 'biller-there', role: 'biller', side: 'there' },
  { id: 'biller-everywhere', role: 'biller', side: 'both' },
  { id: 'auditor-here', role: 'auditor', side: 'here' },
  { id: 'auditor-there', role: 'auditor', side: 'there' },
  { id: 'admin-here', role: 'administrator', side: 'here' },
  { id: 'admin-there', role: 'administrator', side: 'there' },
  { id: 'admin-everywhere', role: 'administrator', side: 'both' },
];
const EXPENDABLE: readonly Part[] = [
  { id: 'expendable-here', role: 'technologist', side: 'here' },
  { id: 'expendable-there', role: 'technologist', side: 'there' },
];

const grantOf = ({ role, side }: Part): Grant => ({
  role,
  facilities: side === 'both' ? 'everywhere' : [facilityId(FACILITY[side])],
});

const memberOf = (part: Part): Member => ({
  id: part.id,
  grants: [grantOf(part)],
  ...(part.role === 'biller' && part.side === 'both' ? { rights: ['edit-payer-profiles'] } : {}),
});

const actorIn = ({ id, role, side }: Part, { token = '', cookie }: Browser): Actor => ({
  name: id,
  role,
  side,
  facility: FACILITY[side === 'both' ? 'here' : side],
  shows: () => ({ token, cookie }),
});

/** Sets the server up for people with accounts, of every role and both facilities, and signs them in. */
export async function accountsCast(address: string, output: string): Promise<Cast> {
  const members = [...PARTS, ...EXPENDABLE].map(memberOf);
  const facilities = Object.values(FACILITY);
  const browsers = await setUpHospital(address, setUpCodeIn(output), { facilities, members });
  const actors = PARTS.flatMap((part) => {
    const browser = browsers.get(part.id);
    return browser === undefined ? [] : [actorIn(part, browser)];
  });
  const expendable: Actor[] = [];
  for (const part of EXPENDABLE) {
    for (let session = 0; session < SESSIONS; session++) {
      // What emergency access opens to them is theirs to see.
      expendable.push({ ...actorIn(part, await signedInAgain(address, part.id)), side: 'both' });
    }
  }
  return { actors, expendable };
}
