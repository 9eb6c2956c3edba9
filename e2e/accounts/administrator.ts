import { randomUUID } from 'node:crypto';
import type { OrganisationCommand, Person, Role } from '@ionm-clock/domain';
import { deviceId, facilityId, userId } from '@ionm-clock/domain';
import type { Invitation } from '@ionm-clock/protocol';
import type { APIRequest } from '@playwright/test';
import type { HostedServer } from '../hosted/server-host.ts';
import { AuthenticatorApp } from './authenticator-app.ts';
import { HttpSession } from './http-session.ts';

/** Of everybody here; who one is, is told by the name. */
export const PASSWORD = 'lantern orbit walnut thimble';
const MERCY = facilityId('Mercy');

interface Hired {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly pin?: string;
}

/** Who administers a server, without a page: what a test needs and is not about. */
export class Administrator {
  readonly #server: HostedServer;
  readonly #requests: APIRequest;
  readonly #session: HttpSession;
  /** The second factor, for a page of theirs. */
  readonly app: AuthenticatorApp;

  private constructor(
    server: HostedServer,
    requests: APIRequest,
    session: HttpSession,
    app: AuthenticatorApp,
  ) {
    this.app = app;
    this.#server = server;
    this.#requests = requests;
    this.#session = session;
  }

  /** Becomes the first administrator of a server that nobody has set up, and saves the facility Mercy. */
  static async setsUp(server: HostedServer, requests: APIRequest): Promise<Administrator> {
    const session = await HttpSession.opened(server, requests);
    await session.signIn('/api/set-up', {
      code: setUpCode(server),
      name: 'Ada Admin',
      signInName: 'ada',
      password: PASSWORD,
    });
    const app = new AuthenticatorApp(server);
    await app.setUp(session);
    const administrator = new Administrator(server, requests, session, app);
    await administrator.command({
      type: 'saveFacility',
      facility: { id: MERCY, timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2', 'OR 3', 'OR 4'] },
    });
    return administrator;
  }

  command(command: OrganisationCommand): Promise<unknown> {
    return this.#session.post('/api/administration/commands', { commandId: randomUUID(), command });
  }

  /** Somebody who works at Mercy, and has set a password, and a PIN if one is given. */
  async hires({ name, roles, pin }: Hired): Promise<Person> {
    const signInName = signInNameOf(name);
    const person: Person = {
      userId: userId(signInName),
      name,
      signInName,
      grants: roles.filter((role) => role !== 'system').map((role) => ({ role, facilities: [MERCY] })),
      rights: [],
      active: true,
    };
    await this.command({ type: 'savePerson', person });
    const code = await this.invites(person);
    const session = await HttpSession.opened(this.#server, this.#requests);
    await session.signIn('/api/invitations/accept', { signInName, code, password: PASSWORD });
    if (pin !== undefined)
      await session.post('/api/account/pin', { pin, proof: { kind: 'password', password: PASSWORD } });
    await session.post('/api/session/end', { why: 'signed-out' });
    return person;
  }

  /** The code with which somebody sets a password. */
  async invites(person: Person): Promise<string> {
    const invitation = await this.#session.post<Invitation>('/api/administration/invitations', {
      userId: person.userId,
    });
    return invitation.code;
  }

  /** A new shared tablet at Mercy, and the code to be typed in on it. */
  async addsTablet(name: string): Promise<string> {
    const id = deviceId(randomUUID());
    await this.command({ type: 'enrolDevice', device: { deviceId: id, name, facility: MERCY } });
    const { code } = await this.#session.post<Invitation>('/api/administration/devices/enrolment-code', {
      deviceId: id,
    });
    return code;
  }

  /** Ends all sessions of somebody. */
  async endsSessionsOf(person: Person): Promise<void> {
    await this.#session.post('/api/administration/sessions/end', { userId: person.userId });
  }
}

/** `Kofi Osei` signs in as `kofi`. */
export const signInNameOf = (name: string): string => name.split(' ')[0]?.toLowerCase() ?? name;

/** What the server printed for whoever runs it. */
export function setUpCode(server: HostedServer): string {
  const code = /with the code (\S+?),/.exec(server.announced)?.[1];
  if (code === undefined) throw new Error(`no set-up code in: ${server.announced}`);
  return code;
}
