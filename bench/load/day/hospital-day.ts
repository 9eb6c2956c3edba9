import { seededRandom } from '../../random.ts';

/** A monitored case that runs: one a monitored OR. Cases, and whatever is counted here, are numbered from 0. */
export interface DayCase {
  readonly caseNumber: number;
  readonly facility: string;
  readonly room: string;
  readonly technologist: string;
  readonly physician: string;
}

/** Somebody who is connected all the while, each by one socket. */
export interface DayPerson {
  readonly id: string;
  readonly role: 'technologist' | 'physician' | 'biller';
  /** Where they may see what happens. */
  readonly facilities: readonly string[];
}

/** An organisation at the busiest hour of a day. */
export interface HospitalDay {
  readonly facilities: readonly { readonly name: string; readonly rooms: number }[];
  readonly cases: readonly DayCase[];
  readonly people: readonly DayPerson[];
}

/**
 * How many ORs of a facility are monitored at once: most are hospitals of the community with a spine or two, few are the large
 * centres. On the mean six.
 */
const FACILITY_SIZES = [
  { share: 0.5, least: 1, most: 3 },
  { share: 0.3, least: 4, most: 8 },
  { share: 0.15, least: 9, most: 16 },
  { share: 0.05, least: 20, most: 30 },
] as const;

/** Facilities are read for by the region: one group of physicians, who may read at each of them. */
const ROOMS_OF_REGION = 60;

/** How many ORs a physician reads at once: as many as the limit allows if the day is full. */
const ROOMS_READ = [
  { share: 0.2, rooms: 1 },
  { share: 0.3, rooms: 2 },
  { share: 0.5, rooms: 3 },
] as const;

/** The billing of a region is one person's work for so many ORs. */
const ROOMS_OF_BILLER = 40;

/**
 * Regions full of people, up to so many of them; whoever is left over is a technologist who relieves others and watches meanwhile.
 * The same for the same seed.
 */
export function hospitalDay(seed: number, people: number): HospitalDay {
  const random = seededRandom(seed);
  const day: { facilities: HospitalDay['facilities'][number][]; cases: DayCase[]; people: DayPerson[] } = {
    facilities: [],
    cases: [],
    people: [],
  };
  for (;;) {
    const region = regionFrom(random, day.facilities.length, day.cases.length);
    if (day.people.length + region.people.length > people) break;
    day.facilities.push(...region.facilities);
    day.cases.push(...region.cases);
    day.people.push(...region.people);
  }
  for (let spare = 0; day.people.length < people; spare++) {
    const facility = day.facilities[spare % day.facilities.length];
    if (facility === undefined) throw new RangeError(`${people} people are too few for a region`);
    day.people.push({ id: `relief-${spare}`, role: 'technologist', facilities: [facility.name] });
  }
  return day;
}

function regionFrom(random: () => number, firstFacility: number, firstCase: number): HospitalDay {
  const facilities: HospitalDay['facilities'][number][] = [];
  const places: { readonly facility: string; readonly room: string }[] = [];
  while (places.length < ROOMS_OF_REGION) {
    const { least, most } = drawn(FACILITY_SIZES, random());
    const rooms = least + Math.floor(random() * (most - least + 1));
    const facility = `Hospital ${firstFacility + facilities.length + 1}`;
    facilities.push({ name: facility, rooms });
    for (let room = 1; room <= rooms; room++) places.push({ facility, room: `OR ${room}` });
  }
  const names = facilities.map(({ name }) => name);
  const cases: DayCase[] = [];
  const people: DayPerson[] = [];
  while (cases.length < places.length) {
    const physician = `physician-${firstCase + cases.length}`;
    people.push({ id: physician, role: 'physician', facilities: names });
    const { rooms } = drawn(ROOMS_READ, random());
    for (const place of places.slice(cases.length, cases.length + rooms)) {
      const caseNumber = firstCase + cases.length;
      const technologist = `technologist-${caseNumber}`;
      people.push({ id: technologist, role: 'technologist', facilities: [place.facility] });
      cases.push({ caseNumber, ...place, technologist, physician });
    }
  }
  for (let biller = 0; biller * ROOMS_OF_BILLER < places.length; biller++)
    people.push({ id: `biller-${firstCase}-${biller}`, role: 'biller', facilities: names });
  return { facilities, cases, people };
}

/** The one on which a number in [0, 1) falls. */
function drawn<One extends { readonly share: number }>(shares: readonly One[], number: number): One {
  let below = 0;
  for (const one of shares) {
    below += one.share;
    if (number < below) return one;
  }
  throw new RangeError('the shares are less than the whole');
}
