import type { User } from '@ionm-clock/domain';
import type { Session } from '../sign-in/sign-in.ts';
import type { AccountParts } from './account-parts.ts';
import { isHeldUp } from './asking-session.ts';
import { userIn } from './at-work.ts';
import type { KeptSession } from './session-rows.ts';

/** Sessions as the rest of the server knows them: with who somebody is in it now. */
export class WorkingSessions {
  readonly #parts: AccountParts;
  /** The user of each session, as long as nothing has changed that decides who they are. */
  readonly #users = new WeakMap<
    object,
    { readonly of: readonly unknown[]; readonly user: User | undefined }
  >();

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** Undefined while something is to be set up first, or if the person may no longer be who they were in it. */
  of(session: KeptSession | undefined): Session | undefined {
    if (session === undefined || isHeldUp(this.#parts, session)) return undefined;
    const state = this.#parts.organisation();
    const extra = this.#parts.extraFacilities(session.sessionId);
    const known = this.#users.get(session);
    const user =
      known !== undefined && known.of[0] === state && known.of[1] === extra
        ? known.user
        : userIn(state, session, extra);
    this.#users.set(session, { of: [state, extra], user });
    if (user === undefined) return undefined;
    return { id: session.sessionId, user, ...(session.deviceId && { deviceId: session.deviceId }) };
  }
}
