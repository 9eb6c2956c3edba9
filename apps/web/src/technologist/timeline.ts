import { type CaseState, type EventId, type UserId, unambiguousTime } from '@ionm-clock/domain';
import { amendmentMark, howLogged, sourceMarks } from '../corrections/how-logged.ts';
import type { CaseView } from '../log/case-views.ts';
import { eventWordsAmong } from './event-words.ts';

export interface TimelineItem {
  readonly eventId: EventId;
  /** To the second, in the facility's zone, as it counts. */
  readonly time: string;
  /** The time as it was logged, where another one counts. */
  readonly loggedTime: string | undefined;
  readonly words: string;
  /** What is unusual about the time: that it came late, was typed, or was corrected. */
  readonly marks: readonly string[];
  readonly kind: 'clock' | 'signal' | 'surgeon' | 'message' | 'other';
  readonly withdrawn: boolean;
  readonly pending: boolean;
  /** What can be corrected, if it is a time that counts. */
  readonly entry: CaseState['entries'][number] | undefined;
}

/** What happened in a case, the latest first; a corrected entry stands where it counts and shows every version. */
export function timelineOf(
  { state, events }: CaseView,
  nameOf: (id: UserId) => string,
): readonly TimelineItem[] {
  const { timeZone } = state.details;
  const entries = new Map(state.entries.map((entry) => [entry.eventId, entry]));
  const items = events.flatMap((event): (TimelineItem & { at: number })[] => {
    const words = eventWordsAmong(events, event, nameOf, timeZone);
    if (words === undefined) return [];
    const entry = entries.get(event.id);
    const at = entry?.at ?? event.at;
    const corrections = entry?.amendments.map((one) => amendmentMark(one, nameOf, timeZone)) ?? [];
    return [
      {
        eventId: event.id,
        at,
        time: unambiguousTime(at, timeZone),
        loggedTime: at === event.at ? undefined : unambiguousTime(event.at, timeZone),
        words,
        marks: [...sourceMarks(howLogged(event)), ...corrections],
        kind: kindOf(event.type),
        withdrawn: entry?.withdrawn === true,
        pending: event.pending,
        entry,
      },
    ];
  });
  return items.sort((a, b) => a.at - b.at).reverse();
}

function kindOf(type: CaseView['events'][number]['type']): TimelineItem['kind'] {
  if (type.startsWith('monitoring.') || type === 'time.amended') return 'clock';
  if (type === 'signal.changed' || type === 'signal.followedUp') return 'signal';
  if (type === 'message.sent') return 'message';
  return type === 'surgeon.notified' ? 'surgeon' : 'other';
}

/** What of it one wants to see. */
export type TimelineFilter = 'all' | 'changes' | 'clock' | 'messages';

/** Whether it is among what one wants to see: with a change, what the surgeon was told of it. */
export function isShownBy(filter: TimelineFilter, { kind }: Pick<TimelineItem, 'kind'>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'changes':
      return kind === 'signal' || kind === 'surgeon';
    case 'clock':
      return kind === 'clock';
    case 'messages':
      return kind === 'message';
  }
}
