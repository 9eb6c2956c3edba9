import {
  CPT,
  type Facility,
  type FacilityId,
  facilityId,
  type Right,
  type Role,
  type UserId,
  userId,
} from '@ionm-clock/domain';
import type { DemoChoices, Person } from '@ionm-clock/protocol';
import type { FixedDirectory } from '../organisation/index.ts';

const rooms = (count: number): string[] => Array.from({ length: count }, (_, index) => `OR ${index + 1}`);

export const MERCY: Facility = { id: facilityId('Mercy'), timeZone: 'America/Chicago', rooms: rooms(5) };
export const ST_ANN: Facility = { id: facilityId('St Ann'), timeZone: 'America/Chicago', rooms: rooms(4) };
export const LAKESIDE: Facility = { id: facilityId('Lakeside'), timeZone: 'America/Denver', rooms: rooms(3) };
const FACILITIES: readonly Facility[] = [MERCY, ST_ANN, LAKESIDE];

const EVERYWHERE = FACILITIES.map(({ id }) => id);

interface Member {
  readonly userId: UserId;
  readonly name: string;
  readonly role: Role;
  readonly title: string;
  readonly credential?: string;
  readonly facilities: readonly FacilityId[];
  readonly rights?: readonly Right[];
  readonly everywhere?: true;
}

const technologist = (id: string, name: string, ...at: Facility[]): Member => ({
  userId: userId(id),
  name,
  role: 'technologist',
  title: 'Technologist, CNIM',
  credential: 'CNIM',
  facilities: at.map((facility) => facility.id),
});

const physician = (id: string, name: string): Member => ({
  userId: userId(id),
  name,
  role: 'physician',
  title: 'Reading physician, neurology',
  credential: 'MD',
  facilities: EVERYWHERE,
});

const biller = (id: string, name: string, facilities: readonly FacilityId[], ...rights: Right[]): Member => ({
  userId: userId(id),
  name,
  role: 'biller',
  title: rights.includes('edit-payer-profiles') ? 'Biller, payer profiles' : 'Biller',
  facilities,
  rights,
});

const ofAllFacilities = (
  id: string,
  name: string,
  role: 'auditor' | 'administrator',
  title: string,
): Member => ({ userId: userId(id), name, role, title, facilities: EVERYWHERE, everywhere: true });

/** Everyone who can be chosen at sign-in. All invented. */
const MEMBERS: readonly Member[] = [
  technologist('tech-brandt', 'Maya Brandt', MERCY),
  technologist('tech-osei', 'Kofi Osei', MERCY),
  technologist('tech-ruiz', 'Elena Ruiz', MERCY, ST_ANN),
  technologist('tech-novak', 'Petr Novak', ST_ANN),
  technologist('tech-tanaka', 'Yuki Tanaka', ST_ANN),
  technologist('tech-hale', 'Jordan Hale', LAKESIDE),
  technologist('tech-singh', 'Amrit Singh', LAKESIDE),
  physician('dr-okafor', 'dr Okafor'),
  physician('dr-marchetti', 'dr Marchetti'),
  physician('dr-lindqvist', 'dr Lindqvist'),
  physician('dr-haddad', 'dr Haddad'),
  biller('biller-nair', 'Priya Nair', EVERYWHERE, 'edit-payer-profiles'),
  biller('biller-becker', 'Tom Becker', [LAKESIDE.id]),
  ofAllFacilities('auditor-quist', 'Ingrid Quist', 'auditor', 'Auditor, compliance'),
  ofAllFacilities('admin-moreau', 'Claire Moreau', 'administrator', 'Administrator'),
];

const surgeon = (id: string, name: string, ...at: Facility[]): Person => ({
  userId: userId(id),
  name,
  role: 'surgeon',
  facilities: at.map((facility) => facility.id),
});

const SURGEONS: readonly Person[] = [
  surgeon('dr-weiss', 'dr Weiss', MERCY),
  surgeon('dr-adeyemi', 'dr Adeyemi', MERCY),
  surgeon('dr-castellan', 'dr Castellan', MERCY, ST_ANN),
  surgeon('dr-fujita', 'dr Fujita', ST_ANN),
  surgeon('dr-larsen', 'dr Larsen', LAKESIDE),
  surgeon('dr-bianchi', 'dr Bianchi', LAKESIDE),
];

export const demoUsers: DemoChoices['users'] = MEMBERS.map(({ credential: _, ...user }) => user);

export const demoDirectory: FixedDirectory = {
  facilities: FACILITIES,
  people: [...MEMBERS.map(({ title: _, ...person }) => person), ...SURGEONS],
  defaultLimit: CPT.concurrency.limit,
};
