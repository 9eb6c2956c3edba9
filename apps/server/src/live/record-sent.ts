import type { CaseId } from '@ionm-clock/domain';
import type { Log } from '../log-line.ts';
import { recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { Viewer } from './viewer.ts';

/**
 * Tells the audit trail what a desk was told when it opened. The desk does not wait for that: whoever is in the OR must see their
 * case also while the disk is full.
 */
export const recordSent =
  (queue: CommandQueue, log: Log) =>
  ({ session, from }: Viewer, caseIds: readonly CaseId[]): void => {
    const { id, user, deviceId } = session;
    const whence = { address: from.address, sessionId: id, ...(deviceId && { deviceId }) };
    void recordAccess(queue, user, { type: 'cases.sent', payload: { caseIds, from: whence } }).then(
      (recorded) => {
        if (!recorded.ok) log.error({ what: 'access not recorded', access: 'cases.sent' });
      },
    );
  };
