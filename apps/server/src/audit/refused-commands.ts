import { maySeeCase, type RefusalCode, type User } from '@ionm-clock/domain';
import type { CommandAnswer, CommandMessage, WireError } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';
import type { Refused } from './refused-requests.ts';

const NOT_FOR_THEM: ReadonlySet<WireError['code']> = new Set<RefusalCode>(['not-allowed', 'other-facility']);

/** What was refused because it is not for this person; undefined if the answer says something else. */
export function refusedCommand(
  world: World,
  user: User,
  { caseId, command }: CommandMessage,
  answer: CommandAnswer,
): Refused | undefined {
  if (answer.ok) return undefined;
  const { code } = answer.error;
  const elsewhere = code === 'no-such-case' && !isOpenTo(world, user, caseId);
  return NOT_FOR_THEM.has(code) || elsewhere ? { what: command.type, caseId } : undefined;
}

/** Whether there is no case of this name, or one that the user may see. */
export function isOpenTo(world: World, user: User, caseId: CommandMessage['caseId']): boolean {
  const state = world.get(caseId)?.state;
  return state === undefined || maySeeCase(user, state);
}
