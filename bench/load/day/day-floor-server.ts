import type { Server } from 'socket.io';
import type { FloorEvent } from '../../floor/floor-wire.ts';
import { serveFloor } from '../../floor/serve-floor.ts';
import { SEED, SOCKETS } from './day-size.ts';
import { hospitalDay } from './hospital-day.ts';

/** How soon those are told how many ORs a physician reads who see none of them. */
const TELL_EVERYONE_MS = 1_000;

const day = hospitalDay(SEED, SOCKETS);
const physicians = [...new Set(day.cases.map(({ physician }) => physician))];
const physicianOfCase = day.cases.map(({ physician }) => physicians.indexOf(physician));

/** Whoever may see the same facilities is in one room; by facility, the rooms in which its cases are seen. */
const roomOfPerson = new Map(day.people.map(({ id, facilities }) => [id, facilities.join('\n')]));
const roomsOfFacility = new Map(
  day.facilities.map(({ name }) => {
    const people = day.people.filter(({ facilities }) => facilities.includes(name));
    return [name, new Set(people.map(({ facilities }) => facilities.join('\n')))];
  }),
);
const roomsOfCase = day.cases.map(({ facility }) => [...(roomsOfFacility.get(facility) ?? [])]);

const levels = new Map<number, number>();
const changed = new Set<number>();

/** One message for each room in which something is seen, at once; what everyone is told, once a second in one message. */
serveFloor(Number(process.argv[2]), {
  physicianOf: (caseNumber) => physicianOfCase[caseNumber] ?? 0,
  roomOf: ({ userId }) => (typeof userId === 'string' ? roomOfPerson.get(userId) : undefined),
  publish(io, events) {
    const seen = new Map<string, FloorEvent[]>();
    for (const event of events) {
      const physician = physicianOfCase[event.caseNumber] ?? 0;
      if (levels.get(physician) !== event.level) {
        if (changed.size === 0) setTimeout(tellEveryone, TELL_EVERYONE_MS, io);
        levels.set(physician, event.level);
        changed.add(physician);
      }
      for (const room of roomsOfCase[event.caseNumber] ?? []) {
        const others = seen.get(room);
        if (others === undefined) seen.set(room, [event]);
        else others.push(event);
      }
    }
    for (const [room, its] of seen) io.to(room).emit('batch', { events: its });
  },
});

function tellEveryone(io: Server): void {
  const loads = [...changed].map((physician) => ({
    physicianId: physicians[physician],
    level: levels.get(physician),
    limit: 3,
    caseIds: [],
  }));
  changed.clear();
  io.emit('batch', { events: [], loads });
}
