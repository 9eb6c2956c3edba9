import { randomUUID } from 'node:crypto';
import { type CaseCommand, CPT, commandId, type OrganisationCommand, type User } from '@ionm-clock/domain';
import { AccountSignIn } from '../accounts/account-sign-in.ts';
import { openAccounts } from '../accounts/account-store.ts';
import { PostgresStore } from '../log/postgres/postgres-store.ts';
import type { ServerOptions, SignInSurroundings } from '../server-options.ts';
import { changeOrganisation } from '../world/organisation-change.ts';
import { Browser } from './browser.ts';
import { message } from './commands.ts';
import { ADMIN, NORTH } from './organisation.ts';
import { TestServer } from './test-server.ts';

const NO_WORK = { memoryCost: 8, timeCost: 1, parallelism: 1 };
const PASSWORD = 'violet tractor swims north';

/** One of several servers in this process that share a database, where people have accounts. */
export class AccountsOnPostgres {
  readonly #server: TestServer;
  readonly #signIn: AccountSignIn;
  readonly #queue: SignInSurroundings['queue'];

  private constructor(server: TestServer, signIn: AccountSignIn, queue: SignInSurroundings['queue']) {
    this.#server = server;
    this.#signIn = signIn;
    this.#queue = queue;
  }

  static async started(databaseUrl: string, other: Partial<ServerOptions>): Promise<AccountsOnPostgres> {
    const store = await openAccounts({ dataDir: 'nowhere', databaseUrl });
    let made: readonly [AccountSignIn, SignInSurroundings['queue']] | undefined;
    const server = await TestServer.started(await PostgresStore.open(databaseUrl), {
      directory: { facilities: [], people: [], defaultLimit: CPT.concurrency.limit },
      signIn: (surroundings) => {
        const signIn = new AccountSignIn({ ...surroundings, store, hashCost: NO_WORK });
        made = [signIn, surroundings.queue];
        return signIn;
      },
      ...other,
    });
    if (made === undefined) throw new Error('no sign-in was asked for');
    return new AccountsOnPostgres(server, ...made);
  }

  get address(): string {
    return this.#server.address;
  }

  /** How far it knows the log. */
  get head(): number {
    return this.#queue.world.head;
  }

  /** A facility, and people who work there under their id as their name. */
  async organised(...people: readonly User[]): Promise<void> {
    await this.#changes({
      type: 'saveFacility',
      facility: { id: NORTH, timeZone: 'America/Chicago', rooms: ['OR 1'] },
    });
    for (const { userId, name, role } of people) {
      const grants = role === 'system' ? [] : [{ role, facilities: [NORTH] }];
      const person = { userId, name, signInName: userId, grants, rights: [], active: true };
      await this.#changes({ type: 'savePerson', person });
    }
  }

  /** A browser in which the person has set a password, and is signed in. */
  async signedIn({ userId }: User): Promise<Browser> {
    const browser = new Browser(this.address);
    const { code } = await this.#signIn.invite(userId);
    await browser.signsIn('/invitations/accept', { signInName: userId, code, password: PASSWORD });
    return browser;
  }

  /** Somebody does something in a case, as a message of theirs would. */
  async does(user: User, caseId: string, command: CaseCommand): Promise<void> {
    const answer = await this.#queue.submit(user, message(caseId, command));
    if (!answer.ok) throw new Error(answer.error.message);
  }

  async stop(): Promise<void> {
    await this.#server.stopAndForget();
  }

  async #changes(command: OrganisationCommand): Promise<void> {
    const answer = await changeOrganisation(this.#queue, ADMIN, {
      commandId: commandId(randomUUID()),
      command,
    });
    if (!answer.ok) throw new Error(answer.error.message);
  }
}
