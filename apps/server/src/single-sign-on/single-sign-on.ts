import type { Instant, Person, SessionId, UserId } from '@ionm-clock/domain';
import type { SingleSignOnReturn } from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { Log } from '../log-line.ts';
import type { ProviderConfig } from './configuration.ts';
import { IdentityProvider } from './identity-provider.ts';
import { LoginCookie } from './login-cookie.ts';
import { LoginsUnderWay, type LoginUnderWay, type Purpose } from './logins-under-way.ts';
import { ProofsAnew } from './proofs-anew.ts';
import type { UnderWay } from './under-way.ts';
import { type KnownPeople, type ProviderBindings, whoEnters } from './who-enters.ts';
import type { LoginFailure } from './why-failed.ts';

const START = '/sign-in/single-sign-on';

/** What the accounts do for single sign-on. */
export interface AccountsOfProvider {
  readonly people: KnownPeople;
  readonly bindings: ProviderBindings;
  readonly underWay: UnderWay;
  /** The session that the cookie alone proves: who comes from another site has no more to show. */
  sessionOfCookie(
    cookie: string | undefined,
  ): { readonly sessionId: SessionId; readonly userId: UserId } | undefined;
  /** Somebody came in there for the first time: from now on they are who they are there. */
  bound(userId: UserId, request: Request): void;
  /** Begins a session of somebody who was let in, and gives it to the browser; whether that may be. */
  enter(
    person: Person,
    by: { readonly secondFactor: boolean },
    request: Request,
    response: Response,
  ): Promise<boolean>;
  /** Nobody was let in. `userId`: who it would have been. */
  refused(userId: UserId | undefined, request: Request): void;
}

interface SingleSignOnOptions {
  readonly config: ProviderConfig;
  /** Under which people open IONM Clock; the provider sends them back there. */
  readonly publicUrl: URL;
  readonly accounts: AccountsOfProvider;
  readonly now: () => Instant;
  readonly log: Log;
}

/** Signing in at the organisation's identity provider, and proving there once more who one is. */
export class SingleSignOn {
  readonly #options: SingleSignOnOptions;
  readonly #provider: IdentityProvider;
  readonly #logins: LoginsUnderWay;
  readonly #proofs: ProofsAnew;
  readonly #cookie: LoginCookie;

  constructor(options: SingleSignOnOptions) {
    const { config, publicUrl, accounts, now } = options;
    this.#options = options;
    this.#provider = new IdentityProvider({
      config,
      redirectAddress: new URL(`/api${START}/callback`, publicUrl),
      now,
    });
    this.#logins = new LoginsUnderWay(accounts.underWay, now);
    this.#proofs = new ProofsAnew(accounts.underWay, now);
    this.#cookie = new LoginCookie(publicUrl.protocol === 'https:');
  }

  /** What the button says. */
  get name(): string {
    return this.#options.config.name;
  }

  /** Whether somebody has just proved in this session who they are; it counts once. */
  takesProof(session: SessionId): Promise<boolean> {
    return this.#proofs.take(session);
  }

  /** What is under `/api` for it. All of it is for the browser's address bar: pages do not fetch it. */
  routes(): Router {
    const router = Router();
    router.get(START, async (request, response) => {
      if (isFromElsewhere(request)) backToPage(response);
      else await this.#begin({ kind: 'sign-in' }, response);
    });
    router.get(`${START}/again`, async (request, response) => {
      const session = this.#options.accounts.sessionOfCookie(request.headers.cookie);
      if (isFromElsewhere(request) || session === undefined) backToPage(response, 'again', 'failed');
      else {
        const { sessionId, userId } = session;
        await this.#begin({ kind: 'again', sessionId, userId }, response);
      }
    });
    router.get(`${START}/callback`, (request, response) => this.#back(request, response));
    return router;
  }

  async #begin(purpose: Purpose, response: Response): Promise<void> {
    const begun = await this.#provider.begin(purpose.kind === 'again');
    if (!begun.ok) {
      this.#tell(begun.failure);
      backToPage(response, purpose.kind, codeOf(begun.failure));
      return;
    }
    const { address, secrets } = begun;
    response.append('Set-Cookie', this.#cookie.set(await this.#logins.begun({ secrets, purpose })));
    response.redirect(303, address.href);
  }

  async #back(request: Request, response: Response): Promise<void> {
    const { state } = request.query;
    const ticket = this.#cookie.read(request.headers.cookie);
    const login = typeof state === 'string' ? await this.#logins.back(state, ticket) : undefined;
    if (login === undefined) {
      this.#options.log.warn({ what: 'single sign-on failed', why: 'not-under-way' });
      backToPage(response, 'sign-in', 'expired');
      return;
    }
    response.append('Set-Cookie', this.#cookie.cleared());
    const query = new URL(request.originalUrl, this.#options.publicUrl).search;
    const code = await this.#finish(login, query, request, response);
    if (code === undefined) backToPage(response);
    else backToPage(response, login.purpose.kind, code);
  }

  /** What the page is told; nothing, if somebody is signed in. */
  async #finish(
    { secrets, purpose }: LoginUnderWay,
    query: string,
    request: Request,
    response: Response,
  ): Promise<SingleSignOnReturn | undefined> {
    const { accounts, log } = this.#options;
    const finished = await this.#provider.finish(secrets, query);
    if (!finished.ok) {
      this.#tell(finished.failure);
      accounts.refused(purpose.kind === 'again' ? purpose.userId : undefined, request);
      return codeOf(finished.failure);
    }
    const { identity } = finished;
    const entering = await whoEnters(identity, accounts.people, accounts.bindings);
    if (!entering.ok) {
      const { why, userId } = entering;
      log.warn({ what: 'single sign-on refused', why, ...(userId && { userId }) });
      accounts.refused(userId, request);
      return 'not-known';
    }
    const { person, isFirst } = entering;
    const { userId } = person;
    if (purpose.kind === 'again' && userId !== purpose.userId) {
      // Somebody else at the provider proves nothing of whoever is signed in here.
      log.warn({ what: 'single sign-on refused', why: 'other-person', userId: purpose.userId });
      accounts.refused(purpose.userId, request);
      return 'failed';
    }
    if (isFirst) {
      if (!(await accounts.bindings.bind(userId, identity.issuer, identity.subject))) {
        log.warn({ what: 'single sign-on refused', why: 'other-subject', userId });
        accounts.refused(userId, request);
        return 'not-known';
      }
      accounts.bound(userId, request);
    }
    if (purpose.kind === 'sign-in') {
      return (await accounts.enter(person, identity, request, response)) ? undefined : 'not-known';
    }
    await this.#proofs.proved(purpose.sessionId);
    return 'done';
  }

  #tell({ why, detail }: LoginFailure): void {
    this.#options.log.warn({ what: 'single sign-on failed', why, ...(detail && { detail }) });
  }
}

const codeOf = ({ why }: LoginFailure): SingleSignOnReturn =>
  why === 'unreachable' ? 'unreachable' : 'failed';

/** Another site may not send anybody to sign in: the browser would be somebody else's while they work. */
function isFromElsewhere({ headers }: Request): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

/** The address holds a code, never what the provider said. The page then asks for its session from its own site, with its cookie. */
function backToPage(response: Response, about?: Purpose['kind'], code?: SingleSignOnReturn): void {
  response.redirect(303, about === undefined ? '/' : `/?${about}=${code}`);
}
