import { type CaseState, type Documentation, type EventId, type UserId, unseenBy } from '@ionm-clock/domain';
import { plural } from '@lingui/core/macro';

/** How much of a case this person has not seen. */
export interface News {
  readonly changes: number;
  readonly messages: number;
}

export function newsOf({ documentation }: Pick<CaseState, 'documentation'>, userId: UserId): News {
  const { changes, messages } = unseenBy(documentation, userId);
  return { changes: changes.length, messages: messages.length };
}

/** `1 new signal change`, `2 new messages`: nothing for nothing. */
export const newsWords = ({ changes, messages }: News): readonly string[] => [
  ...(changes > 0 ? [plural(changes, { one: '# new signal change', other: '# new signal changes' })] : []),
  ...(messages > 0 ? [plural(messages, { one: '# new message', other: '# new messages' })] : []),
];

/** Cases with a new signal change first, then those with a new message; else the order stays. */
export function newsFirst(states: readonly CaseState[], userId: UserId): readonly CaseState[] {
  const rank = (state: CaseState): number => {
    const { changes, messages } = newsOf(state, userId);
    return changes > 0 ? 0 : messages > 0 ? 1 : 2;
  };
  return states.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The last signal change that may be marked as seen by who looks at the changes. Marking it marks every message before it too, so one
 * that nobody looked at holds it back.
 */
export function seenWithChanges(documentation: Documentation, userId: UserId): EventId | undefined {
  const { changes, messages } = unseenBy(documentation, userId);
  const firstUnread = messages[0]?.at ?? Number.POSITIVE_INFINITY;
  return changes.findLast(({ at }) => at < firstUnread)?.eventId;
}
