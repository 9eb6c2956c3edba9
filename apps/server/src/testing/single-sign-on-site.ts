import { createServer, type Server } from 'node:http';
import { type Instant, instant, type Person, sessionId, type UserId, userId } from '@ionm-clock/domain';
import express from 'express';
import { accountsInFile } from '../accounts/account-store.ts';
import { type AccountsOfProvider, SingleSignOn } from '../single-sign-on/single-sign-on.ts';
import { Browsing, type Opened } from './browsing.ts';
import { LogLines } from './log-lines.ts';
import { RealProvider } from './real-provider.ts';

export const START = '/api/sign-in/single-sign-on';
export const ADA: Person = {
  userId: userId('u-ada'),
  name: 'Ada',
  signInName: 'ada',
  grants: [{ role: 'technologist', facilities: 'everywhere' }],
  rights: [],
  active: true,
};
const BOB: Person = { ...ADA, userId: userId('u-bob'), signInName: 'bob' };
/** What the cookie proves once somebody has entered. */
export const SESSION = { sessionId: sessionId('session-of-ada'), userId: ADA.userId };

/** Single sign-on alone, with a real provider, the simplest accounts, and one person's browser. */
export class SingleSignOnSite {
  people = [ADA, BOB];
  readonly bound = new Map<string, UserId>();
  readonly entered: UserId[] = [];
  readonly refused: (UserId | undefined)[] = [];
  readonly lines = new LogLines();
  browser = new Browsing();
  /** Added to the time. */
  laterMs = 0;
  readonly address: string;
  readonly real: RealProvider;
  readonly singleSignOn: SingleSignOn;
  readonly #server: Server;

  private constructor(server: Server, address: string, real: RealProvider) {
    this.#server = server;
    this.address = address;
    this.real = real;
    this.singleSignOn = new SingleSignOn({
      config: real.config(),
      publicUrl: new URL(address),
      accounts: this.#accounts(),
      now: () => this.#now(),
      log: this.lines.log,
    });
  }

  static async started(): Promise<SingleSignOnSite> {
    const app = express();
    const server = createServer(app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    if (at === null || typeof at === 'string') throw new Error('not listening on a port');
    const address = `http://127.0.0.1:${at.port}`;
    const real = await RealProvider.started(`${address}${START}/callback`);
    for (const name of ['ada', 'bob', 'eve']) real.people.set(`s-${name}`, { preferred_username: name });
    const site = new SingleSignOnSite(server, address, real);
    app.use('/api', site.singleSignOn.routes());
    app.get('/', (_request, response) => void response.send('the page'));
    return site;
  }

  /** Signs in at the provider, and stops before the browser goes to where `stop` holds. */
  async through(who: string, path = START, stop?: (url: URL) => boolean): Promise<Opened> {
    const begun = await this.browser.open(`${this.address}${path}`, stop);
    return this.browser.sendAll(begun, { login: who, password: 'any' }, stop);
  }

  /** Where on this site somebody arrives who signs in at the provider. */
  async arrival(who: string, path?: string): Promise<string> {
    const { url } = await this.through(who, path);
    return url.href.replace(this.address, '');
  }

  async stop(): Promise<void> {
    await this.real.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #now(): Instant {
    return instant(Date.now() + this.laterMs);
  }

  #accounts(): AccountsOfProvider {
    return {
      people: {
        person: (id) => this.people.find((one) => one.userId === id),
        personNamed: (name) => this.people.find(({ signInName }) => signInName === name),
      },
      bindings: {
        boundTo: async (_, subject) => this.bound.get(subject),
        isBound: async (id) => [...this.bound.values()].includes(id),
        bind: async (id, _, subject) => this.bound.set(subject, id).size > 0,
      },
      underWay: accountsInFile(':memory:').underWay,
      sessionOfCookie: (cookie) => (cookie?.includes('session=ada') ? SESSION : undefined),
      bound: () => undefined,
      enter: async (person, _by, _request, response) => {
        this.entered.push(person.userId);
        response.append('Set-Cookie', 'session=ada; HttpOnly; SameSite=Strict');
        return true;
      },
      refused: (id) => void this.refused.push(id),
    };
  }
}
