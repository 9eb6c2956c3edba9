import fc from 'fast-check';
import type { CaseState } from '../case/case-state.ts';
import type { CaseCommand } from '../case/commands.ts';
import type { Actor } from '../people/role.ts';
import { addMilliseconds, type Instant } from '../time/instant.ts';
import { at, type CaseStory } from './case-story.ts';
import { ADA, BEN, LINDQVIST, OKAFOR } from './people.ts';

/** What one device logged while it was cut off, in order. */
export interface OfflineTap {
  readonly actor: Actor;
  readonly command: CaseCommand;
  readonly at: Instant;
}

const ARRIVES = at('14:00:00');

const anyTap = fc.oneof(
  ...[ADA, BEN].map((actor) =>
    fc
      .constantFrom<CaseCommand>(
        { type: 'startMonitoring' },
        { type: 'interruptMonitoring' },
        { type: 'resumeMonitoring' },
        { type: 'endMonitoring' },
        { type: 'leaveAsTechnologist' },
      )
      .map((command) => ({ actor, command })),
  ),
  ...[OKAFOR, LINDQVIST].map((actor) =>
    fc
      .constantFrom<CaseCommand>(
        { type: 'joinCase', location: 'remote' },
        { type: 'joinCase', location: 'in-room' },
        { type: 'moveTo', location: 'in-room' },
        { type: 'leaveCase' },
        { type: 'handOver', to: actor === OKAFOR ? LINDQVIST.userId : OKAFOR.userId, location: 'remote' },
        { type: 'giveAttention' },
      )
      .map((command) => ({ actor, command })),
  ),
);

/**
 * What a device lets its people tap while it is cut off, beginning with what it knew of the case. The instants of two devices
 * never meet: `offset` is 0 for one and 1 for the other, and seconds are even or odd.
 */
export const offlineTaps = (before: () => CaseStory, offset: 0 | 1): fc.Arbitrary<readonly OfflineTap[]> =>
  fc
    .array(fc.tuple(anyTap, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 14 })
    .map((steps) => {
      const own = before();
      let when = addMilliseconds(at('08:10:00'), offset * 1_000);
      return steps.flatMap(([{ actor, command }, pairs]) => {
        when = addMilliseconds(when, pairs * 2_000);
        if (!own.tries(actor, command, when).ok) return [];
        own.does(actor, command, when);
        return [{ actor, command, at: when }];
      });
    });

/** The case after the taps of two devices have arrived, each device's in its own order; `turns` says whose comes next. */
export function afterArrival(
  story: CaseStory,
  devices: readonly [readonly OfflineTap[], readonly OfflineTap[]],
  turns: readonly boolean[],
): CaseState {
  const waiting = devices.map((taps) => [...taps]);
  for (let turn = 0; ; turn++) {
    const [mine, other] = turns[turn % turns.length] ? waiting : waiting.toReversed();
    const tap = mine?.shift() ?? other?.shift();
    if (tap === undefined) return story.state;
    story.does(tap.actor, tap.command, tap.at, { arrives: addMilliseconds(ARRIVES, turn) });
  }
}
