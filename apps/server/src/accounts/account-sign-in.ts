import type { DeviceId, FacilityId, OrganisationState, SessionId, UserId } from '@ionm-clock/domain';
import type { AccountChoices, Invitation, Proof } from '@ionm-clock/protocol';
import { type Request, Router } from 'express';
import type { SignInSurroundings } from '../server-options.ts';
import type { AdministeredAccounts, Asking, Proved, Session, SignIn } from '../sign-in/sign-in.ts';
import type { AccountsOfProvider } from '../single-sign-on/single-sign-on.ts';
import type { SubscriptionRows } from '../web-push/push-subscription.ts';
import { AccessAudit, fromSession } from './access-audit.ts';
import { accountAdministrationRoutes } from './account-administration-routes.ts';
import type { AccountParts } from './account-parts.ts';
import { accountRoutes } from './account-routes.ts';
import type { AccountStore } from './account-store.ts';
import { accountsOfProvider } from './accounts-of-provider.ts';
import { administeredAccounts } from './administered-accounts.ts';
import { sessionThatAsks } from './asking-session.ts';
import { isAdministered } from './at-work.ts';
import { authenticatorRoutes } from './authenticator-routes.ts';
import { cookieIn } from './cookies.ts';
import { deviceChoices, deviceRoutes } from './device-routes.ts';
import { invite } from './invitation.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { LockOut } from './lock-out.ts';
import type { OfferedSingleSignOn } from './offered-single-sign-on.ts';
import { type HashCost, SlowHashes } from './passwords.ts';
import { proveAgain } from './prove-again.ts';
import { answerFailures } from './refusal.ts';
import { sessionRoutes } from './session-routes.ts';
import { Sessions } from './sessions.ts';
import { FirstAdministrator } from './set-up.ts';
import { accountChoices, signInRoutes } from './sign-in-routes.ts';
import { WorkingSessions } from './working-sessions.ts';

export interface AccountsOptions extends SignInSurroundings {
  readonly store: AccountStore;
  /** How much work a guess of a password is; what is right for now, if absent. */
  readonly hashCost?: HashCost;
}

/** People with accounts of their own: who they are is proved, and each message is asked whose session it is. */
export class AccountSignIn implements SignIn {
  readonly #parts: AccountParts;
  readonly #first: FirstAdministrator;
  readonly #working: WorkingSessions;
  /** The organisation when it was last looked through for what is no more. */
  #swept: OrganisationState | undefined;
  #extraFacilities: (session: SessionId) => readonly FacilityId[] = () => NOWHERE;
  #singleSignOn: OfferedSingleSignOn | undefined;

  constructor({ store, queue, time, log, connectedSessions, hashCost }: AccountsOptions) {
    const organisation = () => queue.world.organisation.setUp;
    const now = () => time.now();
    const audit = new AccessAudit(queue, log);
    const sessions = new Sessions({
      rows: store.sessions,
      organisation,
      now,
      log,
      onEnded: (session, why) =>
        audit.tell({ type: 'session.ended', payload: { why, from: fromSession(session) } }, session),
    });
    this.#parts = {
      queue,
      organisation,
      now,
      store,
      sessions,
      hashes: new SlowHashes(hashCost),
      lockOut: new LockOut(store.failures, now),
      audit,
      connectedSessions,
      extraFacilities: (session) => this.#extraFacilities(session),
    };
    this.#working = new WorkingSessions(this.#parts);
    this.#first = new FirstAdministrator(this.#parts);
  }

  /** The code with which the first administrator sets this up; undefined when somebody has. */
  get setUpCode(): string | undefined {
    return isAdministered(this.#parts.organisation()) ? undefined : this.#first.code;
  }

  start(): Promise<void> {
    return this.#parts.sessions.begin();
  }

  async meet(cookie: string | undefined): Promise<void> {
    const secret = cookieIn(cookie, 'ionm-session');
    if (secret !== undefined) await this.#parts.sessions.meet(secret);
  }

  sessionOf(asking: Asking): Session | undefined {
    return this.#working.of(sessionThatAsks(this.#parts, asking));
  }

  sessionById(id: SessionId): Session | undefined {
    return this.#working.of(this.#parts.sessions.byId(id));
  }

  active({ id }: Session): void {
    this.#parts.sessions.touch(id);
  }

  async provesAgain(session: Session, proof: Proof): Promise<Proved> {
    const kept = this.#parts.sessions.byId(session.id);
    if (kept === undefined) return { ok: false, message: 'You are signed out. Sign in and try again.' };
    const bySingleSignOn = () => this.#signedOnAgain(session);
    const proved = await proveAgain(this.#parts, kept, proof, { codeToo: false, bySingleSignOn });
    return proved.ok ? { ok: true, method: proof.kind } : { ok: false, message: proved.error.message };
  }

  get pushSubscriptions(): SubscriptionRows {
    return this.#parts.store.pushSubscriptions;
  }

  /** How people sign in, and where they are, for those who administer them. */
  get accounts(): AdministeredAccounts {
    return administeredAccounts(this.#parts);
  }

  /** A code with which somebody sets a password, for whoever has authority where the server runs. */
  invite(userId: UserId): Promise<Invitation> {
    return invite(this.#parts.store, userId, this.#parts.now());
  }

  routes(): Router {
    const router = Router();
    const parts = this.#parts;
    const choices = async (request: Request, device?: DeviceId): Promise<AccountChoices> => ({
      ...accountChoices(parts, await deviceChoices(parts, request, device)),
      ...(this.#singleSignOn && { singleSignOn: { name: this.#singleSignOn.name } }),
    });
    router.use(signInRoutes(parts, this.#first, choices));
    router.use(deviceRoutes(parts, choices));
    router.use(invitationRoutes(parts));
    router.use(sessionRoutes(parts));
    router.use(authenticatorRoutes(parts));
    router.use(accountRoutes(parts, (session) => this.#signedOnAgain(session)));
    router.use(accountAdministrationRoutes(parts));
    if (this.#singleSignOn !== undefined) router.use(this.#singleSignOn.routes);
    router.use(answerFailures);
    return router;
  }

  /** What single sign-on works with. */
  get ofProvider(): AccountsOfProvider {
    return accountsOfProvider(this.#parts);
  }

  /** Lets people sign in at an identity provider too. To be called before `routes`. */
  allowSingleSignOn(singleSignOn: OfferedSingleSignOn): void {
    this.#singleSignOn = singleSignOn;
  }

  /** Asked for each message where else somebody may work; must give the same list while it is the same. */
  allowExtraFacilities(extraFacilities: (session: SessionId) => readonly FacilityId[]): void {
    this.#extraFacilities = extraFacilities;
  }

  async #signedOnAgain(session: Session): Promise<boolean> {
    return (await this.#singleSignOn?.provesAgain(session)) ?? false;
  }

  /** Rejects with `DatabaseFailure`. */
  async sweep(): Promise<void> {
    const { sessions, store, organisation } = this.#parts;
    await sessions.sweep();
    const now = organisation();
    if (now === this.#swept) return;
    this.#swept = now;
    try {
      await store.devices.forgetAllBut(now.devices);
    } catch (error) {
      this.#swept = undefined;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#parts.sessions.close();
    // What is not forgotten now is with the next stop; a database that is gone keeps no server from stopping.
    await this.#parts.lockOut.sweep().catch(() => undefined);
    await this.#parts.store.close();
  }
}

const NOWHERE: readonly FacilityId[] = [];
