import { CPT, facilityId, type Role, type User, userId } from '@ionm-clock/domain';
import type { DemoChoices } from '@ionm-clock/protocol';
import type { FixedDirectory } from '../organisation/index.ts';

export const NORTH = facilityId('North');
export const SOUTH = facilityId('South');

type TestUser = User & { readonly title: string };

const user = (id: string, role: Role, ...facilities: User['facilities']): TestUser => ({
  userId: userId(id),
  name: `The ${id}`,
  title: role,
  role,
  facilities,
});

export const TECH_NORTH = user('tech-north', 'technologist', NORTH);
export const TECH_SOUTH = user('tech-south', 'technologist', SOUTH);
export const DR_NORTH = user('dr-north', 'physician', NORTH);
export const DR_SOUTH = user('dr-south', 'physician', SOUTH);
export const BILLER = user('biller', 'biller', NORTH, SOUTH);
export const BILLER_SOUTH = user('biller-south', 'biller', SOUTH);
export const PROFILE_BILLER: TestUser = {
  ...user('biller-profiles', 'biller', NORTH),
  rights: ['edit-payer-profiles'],
};
export const AUDITOR = user('auditor', 'auditor', NORTH);
export const ADMIN: TestUser = { ...user('admin', 'administrator', NORTH, SOUTH), everywhere: true };
export const ADMIN_NORTH = user('admin-north', 'administrator', NORTH);

export const testUsers: DemoChoices['users'] = [
  TECH_NORTH,
  TECH_SOUTH,
  DR_NORTH,
  DR_SOUTH,
  BILLER,
  BILLER_SOUTH,
  PROFILE_BILLER,
  AUDITOR,
  ADMIN,
  ADMIN_NORTH,
];

export const testDirectory: FixedDirectory = {
  facilities: [
    { id: NORTH, timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2'] },
    { id: SOUTH, timeZone: 'America/Denver', rooms: ['OR 1'] },
  ],
  people: testUsers.map(({ title: _, ...person }) => person),
  defaultLimit: CPT.concurrency.limit,
};
