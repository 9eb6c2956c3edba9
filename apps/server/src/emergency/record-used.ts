import type { CommandMessage } from '@ionm-clock/protocol';
import { accessFrom } from '../audit/access-from.ts';
import type { Log } from '../log-line.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';

/**
 * Tells the audit trail that something is asked of a case that only emergency access reaches; with the command, before it is decided, it
 * is stored in one commit.
 */
export const recordUsed =
  (queue: CommandQueue, log: Pick<Log, 'error'>) =>
  (session: Session, address: string, { caseId, commandId, command }: CommandMessage): void => {
    const { emergencyAt } = session.user;
    if (emergencyAt === undefined) return;
    const facility =
      queue.world.get(caseId)?.state.details.facility ??
      (command.type === 'scheduleCase' ? command.details.facility : undefined);
    if (facility === undefined || !emergencyAt.includes(facility)) return;
    const from = accessFrom(session, address);
    const payload = { facility, caseId, commandId, command: command.type, from };
    void recordAccess(queue, session.user, { type: 'emergencyAccess.used', payload }).then((recorded) => {
      if (!recorded.ok) log.error({ what: 'access not recorded', access: 'emergencyAccess.used' });
    });
  };
