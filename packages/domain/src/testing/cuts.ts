import type { CaseEvent } from '../case/events.ts';
import { type CaseId, eventId, type UserId } from '../ids.ts';
import { addMilliseconds, type Instant, milliseconds } from '../time/instant.ts';
import { BEFORE_ALL } from './counted-both-ways.ts';
import { ADA, PHYSICIANS } from './people.ts';
import { type CaseSecond, latestGiven, secondBySecond, type ToldCase } from './second-by-second.ts';

type Body = CaseEvent extends infer E ? (E extends CaseEvent ? Pick<E, 'type' | 'payload'> : never) : never;

/** Events of one instant that cut a stretch in two of which nothing changes. */
export interface Cut {
  readonly what: 'interruption' | 'move' | 'absence' | 'attention';
  readonly caseId: CaseId;
  readonly at: Instant;
  readonly bodies: readonly Body[];
}

/**
 * Every cut that is possible on a day up to `until`: an interruption that is resumed at once, a move to where the physician is, an
 * absence that ends at once (attention that it would end is given again), attention given to the case that has it. Only
 * at instants at which nothing else happens on any case.
 */
export function possibleCuts(stories: readonly ToldCase[], until: Instant): readonly Cut[] {
  const taken = new Set<number>(
    stories.flatMap(({ events }) =>
      events.flatMap((event) =>
        event.type === 'time.amended' && event.payload.correction.kind === 'moved'
          ? [event.at, event.payload.correction.to]
          : [event.at],
      ),
    ),
  );
  const count = (until - BEFORE_ALL) / 1_000;
  const cases = stories.map((story) => ({ id: story.id, seconds: secondBySecond(story, BEFORE_ALL, count) }));
  const all = cases.map(({ seconds }) => seconds);
  return Array.from({ length: count }, (_, second) => second).flatMap((second) => {
    const at = addMilliseconds(BEFORE_ALL, second * 1_000);
    if (taken.has(at)) return [];
    return cases.flatMap(({ id, seconds }) => cutsOf(id, seconds[second], at, all, second));
  });
}

function cutsOf(
  caseId: CaseId,
  now: CaseSecond | undefined,
  at: Instant,
  all: readonly (readonly CaseSecond[])[],
  second: number,
): Cut[] {
  const cut = (what: Cut['what'], ...bodies: Body[]): Cut => ({ what, caseId, at, bodies });
  const hasAttention = (physicianId: UserId): boolean => {
    const latest = latestGiven(all, physicianId, second);
    return latest?.caseId === caseId && !latest.left;
  };
  const again = (physicianId: UserId): Body => ({ type: 'attention.given', payload: { physicianId } });
  const cuts: Cut[] = PHYSICIANS.filter(({ userId }) => hasAttention(userId)).map(({ userId }) =>
    cut('attention', again(userId)),
  );
  if (now?.running) {
    cuts.push(
      cut(
        'interruption',
        { type: 'monitoring.interrupted', payload: {} },
        { type: 'monitoring.resumed', payload: {} },
      ),
    );
  }
  for (const [physicianId, location] of now?.attending ?? []) {
    const here = { physicianId, location };
    cuts.push(cut('move', { type: 'physician.moved', payload: here }));
    cuts.push(
      cut(
        'absence',
        { type: 'physician.left', payload: { physicianId } },
        { type: 'physician.joined', payload: here },
        ...(hasAttention(physicianId) ? [again(physicianId)] : []),
      ),
    );
  }
  return cuts;
}

/** The cases with their cuts logged as taps; of cuts of one instant the first is made. */
export function withCuts(stories: readonly ToldCase[], cuts: readonly Cut[]): readonly ToldCase[] {
  const made = [...Map.groupBy(cuts, ({ at }) => at).values()].flatMap(([first]) => first ?? []);
  return stories.map(({ id, events }) => ({
    id,
    events: [
      ...events,
      ...made
        .filter(({ caseId }) => caseId === id)
        .flatMap(({ at, bodies }) =>
          bodies.map(
            (body, index): CaseEvent => ({
              ...body,
              id: eventId(`${id}-cut-${at}-${index}`),
              at,
              atErrorMs: milliseconds(0),
              recordedAt: at,
              source: 'tap',
              actor: ADA,
            }),
          ),
        ),
    ],
  }));
}
