import { describe, expect, it } from 'vitest';
import { SEED, SOCKETS } from './day-size.ts';
import { hospitalDay } from './hospital-day.ts';

const day = hospitalDay(SEED, SOCKETS);
const withRole = (role: string) => day.people.filter((one) => one.role === role);

describe('the day of an organisation', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(hospitalDay(SEED, SOCKETS)).toEqual(day);
    expect(hospitalDay(SEED + 1, SOCKETS)).not.toEqual(day);
  });

  it('has as many people as are to connect, no two of them the same', () => {
    expect(new Set(day.people.map(({ id }) => id)).size).toBe(SOCKETS);
  });

  it('has one case in each OR, with a technologist of the facility and a reader who may look there', () => {
    const facilitiesOf = new Map(day.people.map(({ id, facilities }) => [id, facilities]));
    const rooms = day.facilities.reduce((sum, facility) => sum + facility.rooms, 0);
    expect(new Set(day.cases.map(({ facility, room }) => `${facility} ${room}`)).size).toBe(rooms);
    for (const { facility, technologist, physician } of day.cases) {
      expect(facilitiesOf.get(technologist)).toEqual([facility]);
      expect(facilitiesOf.get(physician)).toContain(facility);
    }
  });

  it('has physicians who read one, two or three ORs, and never more', () => {
    const read = [...Map.groupBy(day.cases, ({ physician }) => physician).values()].map(
      ({ length }) => length,
    );
    expect(new Set(read)).toEqual(new Set([1, 2, 3]));
    expect(read).toHaveLength(withRole('physician').length);
  });

  it('has small and large facilities, and one biller for about forty ORs', () => {
    const sizes = day.facilities.map(({ rooms }) => rooms);
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([1, 30]);
    expect(day.cases.length / withRole('biller').length).toBeGreaterThan(25);
  });
});
