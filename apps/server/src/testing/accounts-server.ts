import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CPT,
  commandId,
  type Grant,
  type OrganisationCommand,
  type Person,
  userId,
} from '@ionm-clock/domain';
import type { SignedIn } from '@ionm-clock/protocol';
import { AccountSignIn } from '../accounts/account-sign-in.ts';
import { accountsInFile } from '../accounts/account-store.ts';
import { allEvents, MemoryStore, type StoredEvent } from '../log/index.ts';
import type { ServerOptions, SignInSurroundings } from '../server-options.ts';
import { changeOrganisation } from '../world/organisation-change.ts';
import { ServerTime } from '../world/server-time.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { Browser } from './browser.ts';
import { ADMIN as ADMINISTRATOR, NORTH, SOUTH } from './organisation.ts';
import { TestServer } from './test-server.ts';
import type { Through } from './through-provider.ts';

/** A guess that costs nothing, so that a test of a hundred is quick. */
const NO_WORK = { memoryCost: 8, timeCost: 1, parallelism: 1 };
export const PASSWORD = 'violet tractor swims north';
const START = Date.UTC(2026, 10, 2, 12);

type ReachedBy = Pick<ServerOptions, 'reach' | 'certificateFiles' | 'webPush'>;

interface Running {
  readonly server: TestServer;
  readonly signIn: AccountSignIn;
  readonly queue: SignInSurroundings['queue'];
}

/** A server where people have accounts, and a clock that only the test moves. */
export class AccountsServer {
  readonly log = new MemoryStore();
  readonly #folder = mkdtempSync(join(tmpdir(), 'ionm-accounts-'));
  readonly accountsFile = join(this.#folder, 'accounts.db');
  accounts = accountsInFile(this.accountsFile);
  #now = START;
  readonly #apps = new Map<string, AuthenticatorApp>();
  #running: Running | undefined;
  #through: Through | undefined;
  #reach: ReachedBy = {};

  /** `through`: people may sign in at this provider too. */
  static async started(through?: Through, reach: ReachedBy = {}): Promise<AccountsServer> {
    const server = new AccountsServer();
    server.#reach = reach;
    server.#through = through;
    // A real provider has no other clock.
    if (through !== undefined) server.#now = Date.now();
    await server.#start();
    return server;
  }

  /** Ends, and serves the same log and accounts again. */
  async restarts(hashCost = NO_WORK): Promise<void> {
    await this.#is().server.stopAndForget();
    this.accounts = accountsInFile(this.accountsFile);
    await this.#start(hashCost);
  }

  async #start(hashCost = NO_WORK): Promise<void> {
    let made: Omit<Running, 'server'> | undefined;
    const server = await TestServer.started(this.log, {
      ...this.#reach,
      directory: { facilities: [], people: [], defaultLimit: CPT.concurrency.limit },
      time: new ServerTime(
        () => this.#now,
        () => this.#now,
      ),
      signIn: (surroundings) => {
        const signIn = new AccountSignIn({ ...surroundings, store: this.accounts, hashCost });
        this.#through?.(signIn, surroundings);
        made = { signIn, queue: surroundings.queue };
        return signIn;
      },
    });
    if (made === undefined) throw new Error('no sign-in was asked for');
    this.#running = { server, ...made };
  }

  get signIn(): AccountSignIn {
    return this.#is().signIn;
  }

  get address(): string {
    return this.#is().server.address;
  }

  browser(): Browser {
    return new Browser(this.address);
  }

  passes(minutes: number): void {
    this.#now += minutes * 60_000;
  }

  get now(): number {
    return this.#now;
  }

  /** The organisation is changed by an administrator of all of it. */
  async changes(command: OrganisationCommand): Promise<void> {
    const answer = await changeOrganisation(this.#is().queue, ADMINISTRATOR, {
      commandId: commandId(randomUUID()),
      command,
    });
    if (!answer.ok) throw new Error(answer.error.message);
  }

  /** Two facilities, and an administrator who has no account yet. */
  async organised(): Promise<void> {
    for (const id of [NORTH, SOUTH]) {
      await this.changes({
        type: 'saveFacility',
        facility: { id, timeZone: 'America/Chicago', rooms: ['OR 1'] },
      });
    }
    await this.person('admin', { role: 'administrator', facilities: 'everywhere' });
  }

  /** Somebody who signs in with their id as their name. */
  async person(id: string, ...grants: readonly Grant[]): Promise<Person> {
    const person: Person = {
      userId: userId(id),
      name: `The ${id}`,
      signInName: id,
      grants,
      rights: [],
      active: true,
    };
    await this.changes({ type: 'savePerson', person });
    return person;
  }

  /** A browser in which the person has set a password, and is signed in. */
  async signedIn(
    id: string,
    password = PASSWORD,
  ): Promise<{ readonly browser: Browser; readonly given: SignedIn }> {
    const browser = this.browser();
    const { code } = await this.signIn.invite(userId(id));
    const signInName = id;
    const accepted = await browser.post('/invitations/accept', { signInName, code, password });
    if (accepted.body.needs === 'code') {
      const given = await browser.signsIn('/sign-in/password', {
        signInName,
        password,
        code: this.codeFor(id),
      });
      return { browser, given };
    }
    return { browser, given: browser.takes(accepted) };
  }

  /** An administrator of everything, who may work. */
  async administrator(): Promise<Browser> {
    const { browser } = await this.signedIn('admin');
    await this.proved(browser);
    return browser;
  }

  /** Sets up an authenticator app for whoever is signed in, if they have none. */
  async proved(browser: Browser): Promise<void> {
    const { user, hasCode } = (await browser.get('/account')).body;
    if (hasCode) return;
    this.#apps.set(user.userId, await AuthenticatorApp.setUp(browser, this.#now));
  }

  /** A code of the person's authenticator app that was not used yet. */
  codeFor(id: string): string {
    this.passes(1);
    return this.#apps.get(id)?.code(this.#now) ?? '';
  }

  /** What the audit trail has of a type. */
  async told(type: string): Promise<readonly StoredEvent[]> {
    await this.#is().queue.idle();
    const events: StoredEvent[] = [];
    for await (const event of allEvents(this.log)) if (event.type === type) events.push(event);
    return events;
  }

  async stop(): Promise<void> {
    await this.#is().server.stopAndForget();
    rmSync(this.#folder, { recursive: true });
  }

  #is(): Running {
    if (this.#running === undefined) throw new Error('the server does not run');
    return this.#running;
  }
}
