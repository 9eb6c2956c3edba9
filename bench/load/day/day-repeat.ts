import { setTimeout } from 'node:timers/promises';
import { inTurns } from '../../in-turns.ts';
import { percentile } from '../../statistics.ts';
import type { Subject } from '../../subject.ts';
import type { MeanSizes } from '../message-sizes.ts';
import { DaySession, type Stretch, type TapTimes } from './day-session.ts';
import type { HospitalDay } from './hospital-day.ts';

/** Enough for the JavaScript engine to have compiled what is hot. */
const WARM_UP_MS = 3_000;
/** Floor and product take turns this often, so that whatever else the machine does falls on both. */
const SLICE_MS = 3_000;
/** What a server tells everyone within a second is told in its own turn, or between the turns: never in the other's. */
const SETTLE_MS = 1_500;

/** What one repeat found of one subject. */
export interface DayFigures {
  readonly taps: number;
  readonly toPhysicianP50Ms: number;
  readonly toPhysicianP99Ms: number;
  readonly toLastP50Ms: number;
  readonly toLastP99Ms: number;
  /** Milliseconds of processor time a second while taps were paced. */
  readonly pacedCpuMs: number;
  readonly commandsPerSecond: number;
  readonly cpuPerCommandUs: number;
  readonly connectionsPerSecond: number;
  readonly cpuPerConnectionUs: number;
  readonly residentKbPerClient: number;
  readonly heapKbPerClient: number;
  readonly bytes: MeanSizes;
}

interface Asked {
  readonly day: HospitalDay;
  readonly seconds: number;
  readonly tapsPerSecond: number;
  /** A folder for the servers' profiles of the last slice of commands. */
  readonly profiles: string | undefined;
}

/** Measures subjects side by side, each on a fresh server, for `seconds` a figure and subject. */
export async function repeatDay(
  subjects: readonly Subject[],
  { day, seconds, tapsPerSecond, profiles }: Asked,
): Promise<readonly DayFigures[]> {
  const sessions: DaySession[] = [];
  try {
    for (const subject of subjects) sessions.push(await DaySession.open(subject, day));
    const slices = Math.max(1, Math.round((seconds * 1_000) / SLICE_MS));
    for (const session of sessions) {
      await settled(session.countCommands(WARM_UP_MS));
      await settled(session.timeTaps(SLICE_MS, tapsPerSecond));
    }
    const taps = await inTurns(sessions, slices, (session) =>
      settled(session.timeTaps(SLICE_MS, tapsPerSecond)),
    );
    const commands = await inTurns(sessions, slices, (session) => settled(session.countCommands(SLICE_MS)));
    if (profiles !== undefined)
      for (const [index, session] of sessions.entries()) {
        const path = (what: string) => `${profiles}/${what}-${subjects[index]?.name}.cpuprofile`;
        await session.profiled(path('load-taps'), () => session.timeTaps(SLICE_MS, tapsPerSecond));
        await session.profiled(path('load-commands'), () => session.countCommands(SLICE_MS));
      }
    return sessions.map((session, index) =>
      figuresOf(session, day.people.length, taps[index] ?? [], commands[index] ?? []),
    );
  } finally {
    for (const session of sessions) await session.close();
  }
}

async function settled<Result>(turn: Promise<Result>): Promise<Result> {
  const result = await turn;
  await setTimeout(SETTLE_MS);
  return result;
}

function figuresOf(
  session: DaySession,
  clients: number,
  taps: readonly (Stretch & TapTimes)[],
  commands: readonly Stretch[],
): DayFigures {
  const { ms, cpuMs, before, after } = session.connecting;
  const toPhysician = taps.flatMap((slice) => slice.toPhysician);
  const toLast = taps.flatMap((slice) => slice.toLast);
  const total = sum(commands, (slice) => slice.commands);
  return {
    taps: toLast.length,
    toPhysicianP50Ms: percentile(toPhysician, 0.5),
    toPhysicianP99Ms: percentile(toPhysician, 0.99),
    toLastP50Ms: percentile(toLast, 0.5),
    toLastP99Ms: percentile(toLast, 0.99),
    pacedCpuMs: (sum(taps, (slice) => slice.cpuMs) / sum(taps, (slice) => slice.ms)) * 1_000,
    commandsPerSecond: (total / sum(commands, (slice) => slice.ms)) * 1_000,
    cpuPerCommandUs: (sum(commands, (slice) => slice.cpuMs) / total) * 1_000,
    connectionsPerSecond: (clients / ms) * 1_000,
    cpuPerConnectionUs: (cpuMs / clients) * 1_000,
    residentKbPerClient: (after.resident - before.resident) / clients / 1_024,
    heapKbPerClient: (after.heap - before.heap) / clients / 1_024,
    bytes: session.meanSizes(),
  };
}

const sum = <One>(all: readonly One[], of: (one: One) => number): number =>
  all.reduce((total, one) => total + of(one), 0);
