import { randomUUID } from 'node:crypto';
import {
  type AccessEvent,
  commandId,
  eventId,
  type Instant,
  instant,
  milliseconds,
  type Person,
  userId,
} from '@ionm-clock/domain';
import { invite, openAccounts, personWhoSignsIn } from '@ionm-clock/server/accounts';
import {
  ACCESS_STREAM,
  allEvents,
  type EventStore,
  makeDataDir,
  type NewAnswer,
} from '@ionm-clock/server/log';
import { evolveOrganisation, NEW_ORGANISATION } from '@ionm-clock/server/organisation';
import { DONE, failed, type Outcome } from '../outcome.ts';
import { type Environment, placeIn, withLog } from '../with-log.ts';

export interface InviteOptions {
  readonly removeCode?: true;
}

/** A server that runs on the same log may write between reading and writing; then all is looked at again. */
const ATTEMPTS = 100;
const OPERATOR = userId('cli');

/** `invite NAME`: a code for a person, by whoever may read DATA_DIR. */
export const inviteCommand = (
  name: string,
  { removeCode = false }: { readonly removeCode?: boolean },
  environment: Environment,
  now: number,
): Promise<Outcome> =>
  withLog(environment, async (log, { dataDir }) => {
    const at = instant(now);
    const told = await tell(log, name, removeCode, at);
    if (!told.ok) return failed(told.reason);
    const { person } = told;
    makeDataDir(dataDir);
    const accounts = await openAccounts(placeIn(environment));
    try {
      if (removeCode) await accounts.credentials.removeAuthenticator(person.userId);
      await accounts.failures.clear(`account:${person.userId}\n`);
      const { code, until } = await invite(accounts, person.userId, at);
      return {
        output: `Code for ${person.signInName ?? person.userId}: ${code}\nIt holds once, until ${new Date(until).toISOString()}. On the sign-in page choose the invitation, and set a password with it.\n`,
        errors: '',
        status: DONE,
      };
    } finally {
      await accounts.close();
    }
  });

type Told = { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly reason: string };

/** Tells the log of it: nobody is let in before that. */
async function tell(log: EventStore, name: string, removeCode: boolean, at: Instant): Promise<Told> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const head = await log.head();
    const found = await inLog(log, name);
    if (found.person?.signInName === undefined) {
      return { ok: false, reason: `${name}: nobody who may sign in has this name or id` };
    }
    const result = await log.commit(head, [answer(found.person, found.accessVersion, removeCode, at)]);
    if (result.ok) return { ok: true, person: found.person };
    if (result.reason === 'not-saved') {
      return { ok: false, reason: `nothing was done, the log could not be written: ${String(result.cause)}` };
    }
  }
  return { ok: false, reason: 'nothing was done, others write to the log without a pause: try again' };
}

async function inLog(log: EventStore, name: string) {
  let organisation = NEW_ORGANISATION;
  let accessVersion = 0;
  for await (const event of allEvents(log)) {
    organisation = evolveOrganisation(organisation, event);
    if (event.stream === ACCESS_STREAM) accessVersion = event.version;
  }
  const { setUp } = organisation;
  const byId = setUp.people.get(userId(name));
  const person = byId?.active === true ? byId : personWhoSignsIn(setUp, name);
  return { person, accessVersion };
}

function answer({ userId: whom }: Person, afterVersion: number, removeCode: boolean, at: Instant): NewAnswer {
  const command = commandId(`import-${randomUUID()}`);
  const from = { address: 'the command line' };
  const invited: AccessEvent = {
    type: 'credential.changed',
    payload: { userId: whom, credential: 'password', change: 'invited', from },
  };
  const removed: AccessEvent = {
    type: 'credential.changed',
    payload: { userId: whom, credential: 'code', change: 'removed', from },
  };
  return {
    commandId: command,
    actorId: OPERATOR,
    stream: ACCESS_STREAM,
    afterVersion,
    events: [...(removeCode ? [removed] : []), invited].map((event, index) => ({
      ...event,
      id: eventId(`${command}:${index}`),
      at,
      atErrorMs: milliseconds(0),
      recordedAt: at,
      source: 'import',
      actor: { userId: OPERATOR, role: 'system' },
    })),
  };
}
