import {
  addMilliseconds,
  CPT,
  caseId,
  eventId,
  facilityId,
  instant,
  LOCATIONS,
  MEDICARE,
  milliseconds,
  SHIPPED_PROFILES,
  userId,
} from '@ionm-clock/domain';
import type { FileCase } from '@ionm-clock/protocol';
import fc from 'fast-check';

type FileEvent = FileCase['events'][number];
type Body = FileEvent extends infer E ? (E extends FileEvent ? Pick<E, 'type' | 'payload'> : never) : never;

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1_440;
const DAYS = 4;
const BEGINS = instant(Date.UTC(2026, 2, 5, 12));
/** On one instant it is one date here and the next there; Chicago puts its clock forward on the last of the days. */
const ZONES = ['America/Chicago', 'Pacific/Honolulu', 'Pacific/Kiritimati', 'UTC'];

/** The shipped profiles, one whose cap holds for all attended time, and one with a limit of its own. */
export const PROFILES = SHIPPED_PROFILES.with({
  ...MEDICARE,
  id: 'capped',
  outside: { ...MEDICARE.outside, counts: 'attended' },
}).with({ ...CPT, id: 'strict', concurrency: { limit: 1, over: 'exclude' } });

const physicianId = fc.constantFrom('dr-a', 'dr-b', 'dr-c').map(userId);
const technologistId = fc.constantFrom('tech-1', 'tech-2').map(userId);
const location = fc.constantFrom(...LOCATIONS);

/** Mostly some hours; some over midnight, some for days. */
const anyMinutes = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 400 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 * 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 2 * DAY_MINUTES - 5, max: 5 * DAY_MINUTES }) },
);

interface Extra {
  readonly part: number;
  readonly body: Body;
}

/** What happens at some part of the case's length, from before its start to after its end. */
const anyExtra: fc.Arbitrary<Extra> = fc.record({
  part: fc.double({ min: -1, max: 1.3, noNaN: true }),
  body: fc.oneof<fc.Arbitrary<Body>[]>(
    fc.record({ physicianId }).map((payload): Body => ({ type: 'attention.given', payload })),
    fc.record({ physicianId }).map((payload): Body => ({ type: 'attention.given', payload })),
    fc.record({ physicianId, location }).map((payload): Body => ({ type: 'physician.joined', payload })),
    fc.record({ physicianId, location }).map((payload): Body => ({ type: 'physician.moved', payload })),
    fc.record({ physicianId }).map((payload): Body => ({ type: 'physician.left', payload })),
    fc.record({ technologistId }).map((payload): Body => ({ type: 'technologist.joined', payload })),
    fc.record({ technologistId }).map((payload): Body => ({ type: 'technologist.left', payload })),
    fc.constantFrom<Body>(
      { type: 'monitoring.interrupted', payload: {} },
      { type: 'monitoring.resumed', payload: {} },
    ),
  ),
});

const anyCase = fc.record({
  /** On few hours of the day, so that cases meet. */
  startMinute: fc
    .tuple(fc.nat({ max: DAYS - 1 }), fc.nat({ max: 500 }))
    .map(([day, minute]) => day * DAY_MINUTES + minute),
  minutes: anyMinutes,
  timeZone: fc.constantFrom(...ZONES),
  room: fc.constantFrom('OR 1', 'OR 2'),
  payerProfile: fc.oneof(fc.constantFrom(...PROFILES.ids), fc.constant('capped')),
  reader: fc.option(fc.record({ physicianId, location }), { freq: 8, nil: undefined }),
  technologist: fc.option(technologistId, { nil: undefined }),
  started: fc.nat({ max: 14 }).map((n) => n > 0),
  ended: fc.nat({ max: 14 }).map((n) => n > 0),
  extras: fc.oneof(
    { weight: 2, arbitrary: fc.constant<readonly Extra[]>([]) },
    { weight: 1, arbitrary: fc.array(anyExtra, { maxLength: 4 }).map((extras): readonly Extra[] => extras) },
  ),
});

/** Cases of some days that share people, in no order; sensible or not, as old files are. */
export const anyWorld: fc.Arbitrary<readonly FileCase[]> = fc
  .array(anyCase, { maxLength: 24, size: 'max' })
  .map((cases) => cases.map(fileCase));

function fileCase(
  one: typeof anyCase extends fc.Arbitrary<infer Case> ? Case : never,
  index: number,
): FileCase {
  const { startMinute, minutes, timeZone, room, payerProfile, reader, technologist, started, ended, extras } =
    one;
  const start = addMilliseconds(BEGINS, startMinute * MINUTE_MS);
  const length = minutes * MINUTE_MS;
  const bodies: readonly (readonly [number, Body])[] = [
    ...(technologist === undefined
      ? []
      : [[0, { type: 'technologist.joined', payload: { technologistId: technologist } }] as const]),
    ...(reader === undefined ? [] : [[0, { type: 'physician.joined', payload: reader }] as const]),
    ...(started ? [[0, { type: 'monitoring.started', payload: { missingBaselines: [] } }] as const] : []),
    ...extras.map(({ part, body }) => [Math.round(part * length), body] as const),
    ...(ended ? [[length, { type: 'monitoring.ended', payload: {} }] as const] : []),
  ];
  return {
    file: 'any.json',
    idPath: '',
    caseId: caseId(`C-${index}`),
    details: { facility: facilityId('Mercy'), room, timeZone, payerProfile, modalities: [] },
    said: [],
    events: bodies.map(([after, body], at) => ({
      ...body,
      id: eventId(`e${at}`),
      at: addMilliseconds(start, after),
      atErrorMs: milliseconds(0),
      source: 'import' as const,
      actor: { userId: userId('import'), role: 'system' as const },
    })),
  };
}
