import {
  type CaseId,
  caseId,
  computeRecords,
  eventId,
  facilityId,
  instant,
  milliseconds,
  type OverLimitStretch,
  overLimitStretches,
  profileOfCase,
  type TimeRecord,
  userId,
} from '@ionm-clock/domain';
import { type FileCase, fileCaseState } from '@ionm-clock/protocol';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { caseWorlds } from './case-worlds.ts';
import { CaseStore, type StoredCase } from './store/case-store.ts';
import { temporaryDatabase } from './store/temporary-database.ts';
import { anyWorld, PROFILES } from './testing/any-world.ts';

/** How many cases each world had beside its own. */
let besides: number[] = [];

const profiled = ({ state }: Pick<StoredCase, 'state'>) => {
  const profile = profileOfCase(PROFILES, state);
  if (profile === undefined) throw new Error('no profile');
  return { state, profile };
};

interface Found {
  readonly records: ReadonlyMap<CaseId, TimeRecord>;
  readonly stretches: readonly OverLimitStretch[];
}

/** What records and stretches come of cases, some of which count. */
function foundIn(world: readonly StoredCase[], own: (one: StoredCase) => boolean): Found {
  const cases = world.map(profiled);
  const limits = new Map(cases.map(({ state, profile }) => [state.id, profile.concurrency.limit]));
  const records = computeRecords(cases).filter((_, index) => own(world[index] as StoredCase));
  return {
    records: new Map(records.map((record) => [record.caseId, record])),
    stretches: records.flatMap((record) => overLimitStretches(record, (id) => limits.get(id) ?? Number.NaN)),
  };
}

const inOrder = (stretches: readonly OverLimitStretch[]): readonly string[] =>
  stretches.map((stretch) => JSON.stringify(stretch)).sort();

function stored(cases: readonly FileCase[]): readonly StoredCase[] {
  return cases.map((one, index) => ({ seq: index + 1, state: fileCaseState(one), notJudged: [] }));
}

/** The cases computed world by world, out of a store. */
function worldByWorld(cases: readonly StoredCase[]): Found {
  const database = temporaryDatabase(undefined);
  const store = new CaseStore(database);
  for (const one of cases) store.add(one);
  store.complete();
  const records = new Map<CaseId, TimeRecord>();
  const stretches: OverLimitStretch[] = [];
  for (const { own, world } of caseWorlds(store)) {
    const found = foundIn(world, ({ seq }) => own.has(seq));
    for (const [id, record] of found.records) {
      expect(records.has(id), 'computed twice').toBe(false);
      records.set(id, record);
    }
    stretches.push(...found.stretches);
    besides.push(world.length - own.size);
  }
  database.close();
  return { records, stretches };
}

describe('cases computed world by world', { timeout: 60_000 }, () => {
  it('have the records, findings and stretches over the limit that they have in one world of all', () => {
    fc.assert(
      fc.property(anyWorld, (files) => {
        const cases = stored(files);
        const whole = foundIn(cases, () => true);
        const parts = worldByWorld(cases);
        for (const { state } of cases) {
          expect(parts.records.get(state.id)).toEqual(whole.records.get(state.id));
        }
        expect(inOrder(parts.stretches)).toEqual(inOrder(whole.stretches));
      }),
      { numRuns: 150 },
    );
  });
});

/** A case of dr-a, given in hours from the beginning of a day; `attention` may be given before it starts. */
function caseOfHours(id: string, start: number, end: number, attention?: number): FileCase {
  const moment = (hour: number) => ({
    id: eventId(`${id} ${hour}`),
    at: instant(Date.UTC(2026, 2, 2) + hour * 3_600_000),
    atErrorMs: milliseconds(0),
    source: 'tap' as const,
    actor: { userId: userId('tech-1'), role: 'technologist' as const },
  });
  const physicianId = userId('dr-a');
  const given: FileCase['events'] =
    attention === undefined
      ? []
      : [
          {
            ...moment(attention),
            id: eventId(`${id} attention`),
            type: 'attention.given',
            payload: { physicianId },
          },
        ];
  return {
    file: 'x',
    idPath: '',
    caseId: caseId(id),
    details: {
      facility: facilityId('Mercy'),
      room: id,
      timeZone: 'UTC',
      payerProfile: 'medicare',
      modalities: [],
    },
    said: [],
    events: [
      ...given,
      {
        ...moment(start),
        id: eventId(`${id} joined`),
        type: 'physician.joined',
        payload: { physicianId, location: 'remote' },
      },
      { ...moment(start), type: 'monitoring.started', payload: { missingBaselines: [] } },
      { ...moment(end), type: 'monitoring.ended', payload: {} },
    ],
  };
}

test('attention given to a case of another day is known, also before that case starts', () => {
  const files = [caseOfHours('A', 10, 14, 10), caseOfHours('B', 11, 14), caseOfHours('C', 34, 36, 12)];
  const exclusive = ({ records }: Found) =>
    records.get(caseId('A'))?.physicians.map(({ exclusiveSeconds }) => exclusiveSeconds);
  expect(exclusive(worldByWorld(stored(files)))).toEqual([2 * 3_600]);
  expect(exclusive(worldByWorld(stored(files.slice(0, 2))))).toEqual([4 * 3_600]);
});

test('a stretch over the limit is told once, and the records’ seconds over the limit are made of them', () => {
  fc.assert(
    fc.property(anyWorld, (files) => {
      const { records, stretches } = foundIn(stored(files), () => true);
      for (const { caseId, physicians, profile } of records.values()) {
        const limit = PROFILES.latest(profile.id)?.concurrency.limit ?? Number.NaN;
        for (const { physicianId, secondsOverLimit } of physicians) {
          const own = stretches.filter(
            (one) => one.physicianId === physicianId && one.caseIds.includes(caseId) && one.level > limit,
          );
          const ms = own.reduce((sum, { start, end }) => sum + end - start, 0);
          expect(Math.floor(ms / 1_000)).toBe(secondsOverLimit);
        }
      }
      for (const { level, limit, caseIds } of stretches) {
        expect(caseIds.length).toBe(level);
        expect(level).toBeGreaterThan(limit);
      }
    }),
  );
});

test('and there is something to compare', { timeout: 60_000 }, () => {
  besides = [];
  const worlds = fc.sample(anyWorld, { seed: 20_260_305, numRuns: 150 }).map(stored);
  const all = worlds.map(worldByWorld);
  const records = all.flatMap((found) => [...found.records.values()]);
  const withFinding = (code: string): number =>
    records.filter(({ findings }) => findings.some((finding) => finding.code === code)).length;
  for (const code of ['over-limit', 'two-codes', 'two-rooms', 'units-capped', 'not-ended', 'not-started']) {
    expect(withFinding(code), code).toBeGreaterThan(20);
  }
  expect(all.flatMap(({ stretches }) => stretches).length).toBeGreaterThan(50);
  expect(besides.filter((count) => count > 0).length, 'worlds with cases of other days').toBeGreaterThan(50);
  const shared = records
    .flatMap(({ physicians }) => physicians)
    .filter(
      ({ attention, exclusiveSeconds, attendedSeconds }) =>
        attention.length > 0 && exclusiveSeconds < attendedSeconds,
    );
  expect(shared.length, 'attention given to one of several').toBeGreaterThan(50);
});
