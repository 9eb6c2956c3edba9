import { type CaseState, type Message, type UserId, unseenBy } from '@ionm-clock/domain';

const NONE: readonly Message[] = [];

/** What others wrote in the case and this person has not seen. */
export const unreadMessages = (
  { documentation }: Pick<CaseState, 'documentation'>,
  userId: UserId | undefined,
): readonly Message[] => (userId === undefined ? NONE : unseenBy(documentation, userId).messages);
