import { inTurns } from './in-turns.ts';
import type { MeanSizes } from './load/message-sizes.ts';
import { Session, type Throughput } from './session.ts';
import { percentile } from './statistics.ts';
import type { Subject } from './subject.ts';

/** Enough for the JavaScript engine to have compiled what is hot. */
const WARM_UP_MS = 2_000;
/** Floor and product take turns this often, so that whatever else the machine does falls on both. */
const SLICE_MS = 500;

/** What one repeat found of one subject. */
export interface Figures {
  readonly taps: number;
  /** Milliseconds from a tap to the last watcher seeing it. */
  readonly tapP50Ms: number;
  readonly tapP99Ms: number;
  /** Acknowledged commands. */
  readonly commandsPerSecond: number;
  readonly commandsPerCommit: number;
  /** Microseconds of processor time that the server uses for a command. */
  readonly cpuPerCommandUs: number;
  readonly bytes: MeanSizes;
}

/** Measures subjects side by side, each on a fresh server, for `seconds` a figure and subject. */
export async function repeat(
  subjects: readonly Subject[],
  seconds: number,
  profiles: string | undefined,
): Promise<readonly Figures[]> {
  const sessions: Session[] = [];
  try {
    for (const subject of subjects) sessions.push(await Session.open(subject));
    const slices = Math.max(1, Math.round((seconds * 1_000) / SLICE_MS));

    for (const session of sessions) {
      await session.countCommands(WARM_UP_MS);
      await session.timeTaps(SLICE_MS);
    }
    const taps = await inTurns(sessions, slices, (session) => session.timeTaps(SLICE_MS));

    for (const session of sessions) session.dismissOthers();
    for (const session of sessions) await session.countCommands(SLICE_MS);
    const throughputs = await inTurns(sessions, slices, (session) => session.countCommands(SLICE_MS));
    if (profiles !== undefined)
      for (const [index, session] of sessions.entries()) {
        const path = `${profiles}/live-commands-${subjects[index]?.name}.cpuprofile`;
        await session.profiled(path, () => session.countCommands(6 * SLICE_MS));
      }

    return sessions.map((session, index) =>
      figures(taps[index]?.flat() ?? [], throughputs[index] ?? [], session.meanSizes()),
    );
  } finally {
    for (const session of sessions) await session.close();
  }
}

function figures(taps: readonly number[], throughputs: readonly Throughput[], bytes: MeanSizes): Figures {
  const sum = (of: (one: Throughput) => number) => throughputs.reduce((total, one) => total + of(one), 0);
  const commands = sum((one) => one.commands);
  return {
    taps: taps.length,
    tapP50Ms: percentile(taps, 0.5),
    tapP99Ms: percentile(taps, 0.99),
    commandsPerSecond: (commands / sum((one) => one.ms)) * 1_000,
    commandsPerCommit: commands / sum((one) => one.commits),
    cpuPerCommandUs: (sum((one) => one.cpuMs) / commands) * 1_000,
    bytes,
  };
}
