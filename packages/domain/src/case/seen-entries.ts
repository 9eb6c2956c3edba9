import type { EventId, UserId } from '../ids.ts';
import type { Documentation, Message, Seen, SignalChange } from './documentation.ts';

/** Messages and signal changes that others logged and this person has not seen, in the order in which they were logged. */
export function unseenBy(
  { messages, changes }: Documentation,
  userId: UserId,
): { readonly messages: readonly Message[]; readonly changes: readonly SignalChange[] } {
  const unseen = (entry: Message | SignalChange): boolean => isUnseen(entry, userId);
  return { messages: messages.filter(unseen), changes: changes.filter(unseen) };
}

/** The documentation when somebody has seen what was logged up to an entry; the same one if that is none of it. */
export function withSeen(documentation: Documentation, upTo: EventId, seen: Seen): Documentation {
  const { messages, changes } = documentation;
  const last = [...messages, ...changes].find(({ eventId }) => eventId === upTo);
  if (last === undefined) return documentation;
  const mark = <Entry extends Message | SignalChange>(entry: Entry): Entry =>
    entry.at <= last.at && isUnseen(entry, seen.userId)
      ? { ...entry, seenBy: [...(entry.seenBy ?? []), seen] }
      : entry;
  return { ...documentation, messages: messages.map(mark), changes: changes.map(mark) };
}

const isUnseen = ({ actorId, seenBy = [] }: Message | SignalChange, userId: UserId): boolean =>
  actorId !== userId && !seenBy.some((seen) => seen.userId === userId);
