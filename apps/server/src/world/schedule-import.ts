import type { User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage } from '@ionm-clock/protocol';
import { allOrNone } from './all-or-none.ts';
import { caseCommand } from './case-command.ts';
import type { CommandQueue } from './command-queue.ts';

/** Puts all of the cases on the schedule, or none; answers when they are on disk, or with the reason why none is. */
export async function importSchedule(
  queue: CommandQueue,
  user: User,
  messages: readonly CommandMessage[],
): Promise<CommandAnswer> {
  const answers = Promise.withResolvers<readonly CommandAnswer[]>();
  const given: CommandAnswer[] = [];
  const answer = (one: CommandAnswer): void => {
    given.push(one);
    if (given.length === messages.length) answers.resolve(given);
  };
  const people = () => queue.directory.people;
  const waiting = allOrNone(messages.map((message) => caseCommand(user, message, people, answer)));
  // All in this turn of the loop, so that one batch has them; each is answered above.
  for (const one of waiting) void queue.ask<void>(() => one);
  const all = messages.length === 0 ? [] : await answers.promise;
  const refused = all.find(({ ok }) => !ok);
  return refused ?? { ok: true, events: all.flatMap((one) => (one.ok ? one.events : [])) };
}
