import type { User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, Directory } from '@ionm-clock/protocol';
import { logged, settled } from './command-answer.ts';
import { decideCaseCommand } from './decide-case-command.ts';
import type { Waiting } from './waiting.ts';

/** A command on a case, as it waits. */
export const caseCommand = (
  user: User,
  message: CommandMessage,
  people: () => Directory['people'],
  answer: (answer: CommandAnswer) => void,
): Waiting => ({
  commandId: message.commandId,
  actorId: user.userId,
  decide: (draft, now) => decideCaseCommand(draft, user, message, now, people),
  settle: (outcome) => {
    const answered = settled(outcome, user.userId);
    answer(answered.ok ? { ok: true, events: logged(answered.events) } : answered);
  },
});
