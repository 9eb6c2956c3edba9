import {
  type CaseState,
  durationText,
  type EventId,
  localTime,
  type UserId,
  wholeSeconds,
} from '@ionm-clock/domain';
import type { CaseView } from '../log/case-views.ts';
import { eventWords } from './event-words.ts';

export interface TimelineItem {
  readonly eventId: EventId;
  /** To the second, in the facility's zone, as logged. */
  readonly time: string;
  readonly words: string;
  /** What is unusual about the time: that it came late, was typed, or was moved. */
  readonly marks: readonly string[];
  readonly kind: 'clock' | 'signal' | 'surgeon' | 'other';
  readonly withdrawn: boolean;
  readonly pending: boolean;
}

/** What happened in a case, the latest first; an amended event stays where it was and says what became of it. */
export function timelineOf(
  { state, events }: CaseView,
  nameOf: (id: UserId) => string,
): readonly TimelineItem[] {
  const { timeZone } = state.details;
  const items = events.flatMap((event): (TimelineItem & { at: number })[] => {
    const words = eventWords(event, nameOf, timeZone);
    if (words === undefined) return [];
    const entry = state.entries.find(({ eventId }) => eventId === event.id);
    return [
      {
        eventId: event.id,
        at: event.at,
        time: localTime(event.at, timeZone),
        words,
        marks: [...sourceMarks(event), ...amendmentMarks(entry, timeZone)],
        kind: kindOf(event.type),
        withdrawn: entry?.withdrawn === true,
        pending: event.pending,
      },
    ];
  });
  return items.sort((a, b) => a.at - b.at).reverse();
}

function sourceMarks({ source, at, recordedAt }: CaseView['events'][number]): readonly string[] {
  switch (source) {
    case 'late':
      return [`late, by ${durationText(wholeSeconds(recordedAt - at))}`];
    case 'hand':
      return ['entered by hand'];
    case 'import':
      return ['imported'];
    case 'tap':
      return [];
  }
}

function amendmentMarks(
  entry: CaseState['entries'][number] | undefined,
  timeZone: string,
): readonly string[] {
  if (entry === undefined || entry.amendments.length === 0) return [];
  return [entry.withdrawn ? 'taken back' : `counts from ${localTime(entry.at, timeZone)}`];
}

function kindOf(type: CaseView['events'][number]['type']): TimelineItem['kind'] {
  if (type.startsWith('monitoring.') || type === 'time.amended') return 'clock';
  if (type === 'signal.changed') return 'signal';
  return type === 'surgeon.notified' ? 'surgeon' : 'other';
}
