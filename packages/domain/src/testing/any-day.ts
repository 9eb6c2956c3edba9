import fc from 'fast-check';
import type { CaseCommand } from '../case/commands.ts';
import type { Source } from '../case/source.ts';
import { eventId } from '../ids.ts';
import { mayIssue } from '../people/may.ts';
import type { Actor } from '../people/role.ts';
import { anyCommand, PLACES } from './any-command.ts';
import { MERCY } from './case-story.ts';
import { ANY_ENTRY, LATEST_STOP, type Step } from './day.ts';
import { ADA, BEN, BILL, EVERYONE, LINDQVIST, OKAFOR, PROGRAM } from './people.ts';

export const CASE_COUNT = 5;

/** Mostly someone whose role may issue the command, so that a day is not a list of refusals. */
const actorOf = (command: CaseCommand, pick: number, anyone: boolean): Actor => {
  const may = anyone ? EVERYONE : EVERYONE.filter(({ role }) => mayIssue(role, command.type));
  return may[pick % may.length] ?? PROGRAM;
};

/** Taps as they happen; taps that come late; times that somebody types. */
const anyArrival = (tickMs: number): fc.Arbitrary<{ readonly backMs: number; readonly source: Source }> => {
  const back = (source: Source, max: number) =>
    fc.nat({ max }).map((ticks) => ({ backMs: ticks * tickMs, source }));
  return fc.oneof(
    { weight: 6, arbitrary: fc.constant({ backMs: 0, source: 'tap' as const }) },
    { weight: 2, arbitrary: back('tap', Math.floor(3_000 / tickMs)) },
    { weight: 1, arbitrary: back('late', Math.floor(120_000 / tickMs)) },
    { weight: 1, arbitrary: back('hand', Math.floor(120_000 / tickMs)) },
  );
};

/** Mostly cases that are on the schedule, and mostly the first of those who may. */
const anyCaseNumber = fc.oneof(
  { weight: 12, arbitrary: fc.nat({ max: CASE_COUNT - 2 }) },
  { weight: 1, arbitrary: fc.constant(CASE_COUNT - 1) },
);
const anyPick = fc.oneof(fc.constant(0), fc.nat({ max: 1_000 }));

const anyStep = (tickMs: number, maxJumpMs: number): fc.Arbitrary<Step> =>
  fc
    .record({
      caseNumber: anyCaseNumber,
      command: anyCommand,
      pick: anyPick,
      anyone: fc.nat({ max: 19 }).map((n) => n === 0),
      afterTicks: fc.oneof(
        fc.constant(0),
        fc.nat({ max: Math.floor(4_000 / tickMs) }),
        fc.nat({ max: Math.floor(maxJumpMs / tickMs) }),
      ),
      arrival: anyArrival(tickMs),
    })
    .map(({ caseNumber, command, pick, anyone, afterTicks, arrival }) => ({
      caseNumber,
      command,
      actor: actorOf(command, pick, anyone),
      afterMs: afterTicks * tickMs,
      ...arrival,
    }));

const THE_OPEN_ONE = eventId(`${ANY_ENTRY}0`);
const REPORT = { indication: '', technique: '', baselines: '', course: '', impression: 'No change' };

/** What seldom comes about by chance: one reader of many, a stop taken back at once, a record's way through billing. */
const TOGETHER: readonly (readonly [CaseCommand, Actor][])[] = [
  [
    [{ type: 'joinCase', location: 'remote' }, OKAFOR],
    [{ type: 'startMonitoring' }, ADA],
  ],
  [
    [{ type: 'endMonitoring' }, ADA],
    [{ type: 'takeBackEnd', eventId: eventId(LATEST_STOP) }, BEN],
  ],
  [
    [{ type: 'joinCase', location: 'remote' }, OKAFOR],
    [{ type: 'offerHandOver', to: [LINDQVIST.userId] }, OKAFOR],
    [{ type: 'acceptHandOver', offerId: THE_OPEN_ONE, location: 'remote' }, LINDQVIST],
    [{ type: 'offerHandOver', to: [OKAFOR.userId] }, LINDQVIST],
    [{ type: 'declineHandOver', offerId: THE_OPEN_ONE }, OKAFOR],
    [{ type: 'offerHandOver', to: [OKAFOR.userId] }, LINDQVIST],
    [{ type: 'withdrawHandOver', offerId: THE_OPEN_ONE }, LINDQVIST],
  ],
  [
    [{ type: 'requestReader' }, ADA],
    [{ type: 'withdrawRequest', requestId: THE_OPEN_ONE }, ADA],
    [{ type: 'logSignalChange', modality: 'SSEP', description: 'Down by half' }, ADA],
    [{ type: 'followUpSignal', changeId: THE_OPEN_ONE, recovery: 'full' }, ADA],
    [{ type: 'sendMessage', text: 'It is back' }, ADA],
    [{ type: 'markSeen', upTo: THE_OPEN_ONE }, OKAFOR],
    [{ type: 'writeInterpretation', sections: REPORT }, OKAFOR],
  ],
  [
    [{ type: 'settleFinding', finding: { code: 'no-order', eventIds: [] }, reason: 'In the chart' }, BILL],
    [{ type: 'reopenFinding', settlementId: THE_OPEN_ONE }, BILL],
    [{ type: 'sendBack', to: 'technologist', reason: 'Who ordered it?' }, BILL],
    [{ type: 'returnToBiller' }, ADA],
  ],
  [
    [{ type: 'finalizeRecord' }, BILL],
    [{ type: 'markExported', format: 'csv' }, BILL],
    [{ type: 'reopenRecord', reason: 'An entry was missing' }, BILL],
    [{ type: 'finalizeRecord' }, BILL],
    [{ type: 'reopenRecord', reason: 'An entry was missing' }, BILL],
  ],
];

const anyTurn = (tickMs: number, maxJumpMs: number): fc.Arbitrary<readonly Step[]> =>
  fc.oneof(
    { weight: 8, arbitrary: anyStep(tickMs, maxJumpMs).map((step) => [step]) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(anyCaseNumber, fc.constantFrom(...TOGETHER), fc.nat({ max: 6 }))
        .map(([caseNumber, together, seconds]) =>
          together.map(([command, actor]) => ({
            caseNumber,
            command,
            actor,
            afterMs: seconds * 1_000,
            backMs: 0,
            source: 'tap' as const,
          })),
        ),
    },
  );

/** All cases but the last are on the schedule when the day begins. */
const SCHEDULED: readonly Step[] = PLACES.map((place, caseNumber) => ({
  caseNumber,
  command: { type: 'scheduleCase', details: { ...MERCY, ...place } },
  actor: PROGRAM,
  afterMs: 0,
  backMs: 0,
  source: 'import',
}));

/** What many people do on a day, sensible or not; every instant is a multiple of `tickMs` after its beginning. */
export const anyDay = ({
  tickMs = 1,
  maxJumpMs = 1_200_000,
  maxTurns = 150,
} = {}): fc.Arbitrary<readonly Step[]> =>
  fc
    .array(anyTurn(tickMs, maxJumpMs), { maxLength: maxTurns, size: 'max' })
    .map((turns) => [...SCHEDULED, ...turns.flat()]);
