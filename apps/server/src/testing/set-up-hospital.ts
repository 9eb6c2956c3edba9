import { randomUUID } from 'node:crypto';
import type { Grant } from '@ionm-clock/domain';
import { TOTP } from 'otpauth';
import { type Answered, Browser } from './browser.ts';

/** Good enough for every rule of passwords, and everybody's here. */
const PASSWORD = 'violet tractor swims north';

/** Somebody who is to work there; they sign in with their id as their name. */
export interface Member {
  readonly id: string;
  readonly grants: readonly Grant[];
  readonly rights?: readonly 'edit-payer-profiles'[];
}

interface Hospital {
  readonly facilities: readonly string[];
  readonly members: readonly Member[];
  readonly password?: string;
}

/** The code of the first administrator in what a server prints that nobody administers. Throws if it prints none. */
export function setUpCodeIn(output: string): string {
  const code = /with the code (\S+),/.exec(output)?.[1];
  if (code === undefined) throw new Error(`no code to set it up with in: ${output}`);
  return code;
}

/** Sets an empty server up as people do, over HTTP, and signs everybody in: a browser for each, by their id. */
export async function setUpHospital(
  address: string,
  setUpCode: string,
  { facilities, members, password = PASSWORD }: Hospital,
): Promise<ReadonlyMap<string, Browser>> {
  const first = new Browser(address);
  await first.signsIn('/set-up', { code: setUpCode, name: 'Ada', signInName: 'ada', password });
  await setUpAuthenticator(first);
  const change = (command: object) =>
    done(first.post('/administration/commands', { commandId: randomUUID(), command }));
  for (const id of facilities) {
    const facility = { id, timeZone: 'America/Chicago', rooms: ['OR 1', 'OR 2'] };
    await change({ type: 'saveFacility', facility });
  }
  const browsers = new Map([['ada', first]]);
  for (const { id, grants, rights = [] } of members) {
    const person = { userId: id, name: `The ${id}`, signInName: id, grants, rights, active: true };
    await change({ type: 'savePerson', person });
    const { code } = await done(first.post('/administration/invitations', { userId: id }));
    const browser = new Browser(address);
    const given = await browser.signsIn('/invitations/accept', { signInName: id, code, password });
    if (given.session?.mustSetUp === 'second-factor') await setUpAuthenticator(browser);
    browsers.set(id, browser);
  }
  return browsers;
}

/** Another browser in which somebody signs in who needs no second factor. */
export async function signedInAgain(address: string, signInName: string): Promise<Browser> {
  const browser = new Browser(address);
  await browser.signsIn('/sign-in/password', { signInName, password: PASSWORD });
  return browser;
}

async function setUpAuthenticator(browser: Browser): Promise<void> {
  const { secret } = await done(browser.post('/account/code/begin'));
  await done(browser.post('/account/code', { code: new TOTP({ secret }).generate() }));
}

async function done(asked: Promise<Answered>): Promise<Answered['body']> {
  const { status, body } = await asked;
  if (status !== 200) throw new Error(`${status}: ${JSON.stringify(body)}`);
  return body;
}
