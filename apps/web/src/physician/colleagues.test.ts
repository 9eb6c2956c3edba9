import { facilityId, type PhysicianLoad, userId } from '@ionm-clock/domain';
import type { Person } from '@ionm-clock/protocol';
import { expect, it } from 'vitest';
import { inventedCase } from '../testing/invented-case.ts';
import { colleagues, hasRoom } from './colleagues.ts';

const me = userId('dr-a');
const load = (level: number, of = me): PhysicianLoad => ({ physicianId: of, level, limit: 3, caseIds: [] });
const running = inventedCase('OR 1', [
  { time: '08:00', type: 'monitoring.started', payload: { missingBaselines: [] } },
]).state;
it('colleagues of the facility come first, then those with more free capacity, then by name', () => {
  const person = (id: string, facility = 'Mercy'): Person => ({
    userId: userId(id),
    name: id,
    role: 'physician',
    facilities: [facilityId(facility)],
  });
  const people = [person('dr-a'), person('dr-d'), person('dr-c'), person('dr-b'), person('dr-e', 'St Ann')];
  const loads = new Map([[userId('dr-b'), load(2, userId('dr-b'))]]);
  expect(colleagues(people, loads, running, me, 3).map(({ person: { name } }) => name)).toEqual([
    'dr-c',
    'dr-d',
    'dr-b',
    'dr-e',
  ]);
});

it('who is not active is no colleague to hand over to', () => {
  const gone: Person = {
    userId: userId('dr-b'),
    name: 'dr-b',
    role: 'physician',
    facilities: [facilityId('Mercy')],
    inactive: true,
  };
  expect(colleagues([gone], new Map(), running, me, 3)).toEqual([]);
});

it('room has who works there, does not read the case yet, and is below the limit', () => {
  const person = { userId: me, name: 'dr-a', role: 'physician', facilities: [] } as const;
  const colleague = { person, load: load(2), attendsAlready: false, worksAtFacility: true };
  expect(hasRoom(colleague)).toBe(true);
  expect(hasRoom({ ...colleague, load: load(3) })).toBe(false);
  expect(hasRoom({ ...colleague, attendsAlready: true })).toBe(false);
  expect(hasRoom({ ...colleague, worksAtFacility: false })).toBe(false);
});
