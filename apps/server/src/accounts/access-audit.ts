import type { AccessEvent, AccessFrom, Actor } from '@ionm-clock/domain';
import type { Log } from '../log-line.ts';
import { type Recorded, recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import { PROGRAM } from '../world/program-actor.ts';
import type { KeptSession } from './session-rows.ts';

/** Tells the audit trail who signed in, who did not, and what became of credentials. */
export class AccessAudit {
  readonly #queue: CommandQueue;
  readonly #log: Pick<Log, 'error'>;

  constructor(queue: CommandQueue, log: Pick<Log, 'error'>) {
    this.#queue = queue;
    this.#log = log;
  }

  /** Nobody waits for it: whoever is in the OR must get in also while the log cannot be written. */
  tell(event: AccessEvent, actor: Actor = PROGRAM): void {
    void this.told(event, actor);
  }

  /** Answers when it is on disk, or with the reason why it is not. */
  async told(event: AccessEvent, actor: Actor = PROGRAM): Promise<Recorded> {
    const recorded = await recordAccess(this.#queue, actor, event);
    if (!recorded.ok) this.#log.error({ what: 'access not recorded', access: event.type });
    return recorded;
  }
}

/** From where a session acts, as it was when it began. */
export const fromSession = ({ address, sessionId, deviceId }: KeptSession): AccessFrom => ({
  address,
  sessionId,
  ...(deviceId && { deviceId }),
});
