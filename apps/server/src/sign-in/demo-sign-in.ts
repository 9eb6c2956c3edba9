import {
  type OrganisationState,
  type Person,
  type Role,
  type SessionId,
  sessionId,
  type User,
  userId,
  workingAs,
  workingRoles,
} from '@ionm-clock/domain';
import { type DemoChoices, type Proof, type SignedIn, signInSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import { problem } from '../http/problem.ts';
import type { Asking, Proved, Session, SignIn } from './sign-in.ts';

type Choice = DemoChoices['users'][number];

/** A role beside the first one that somebody has is named in the token. */
const TOKEN = /^demo(?:-(?<role>[a-z]+))?:(?<id>.+)$/s;
/** Everyone's, and shown where it is asked for. */
const DEMO_PIN = '0000';

/**
 * Anyone may be anyone: the token names the user and proves nothing. That is why demo mode serves loopback only and
 * refuses foreign origins and host names.
 */
export class DemoSignIn implements SignIn {
  readonly #users: DemoChoices['users'];
  readonly #usersById: ReadonlyMap<string, DemoChoices['users']>;
  readonly #organisation: () => OrganisationState | undefined;

  /**
   * `users`: who may be chosen, before the log says anything. `organisation`: who there is now, as its administrators have changed
   * it; if absent, nobody does.
   */
  constructor(
    users: DemoChoices['users'],
    organisation: () => OrganisationState | undefined = () => undefined,
  ) {
    this.#users = users;
    this.#usersById = Map.groupBy(users, (user) => user.userId);
    this.#organisation = organisation;
  }

  sessionOf({ token }: Asking): Session | undefined {
    const { role, id } = TOKEN.exec(token)?.groups ?? {};
    const found = id === undefined ? undefined : this.#find(id, role);
    return found && { id: sessionId(token), user: withoutTitle(found) };
  }

  sessionById(id: SessionId): Session | undefined {
    return this.sessionOf({ cookie: undefined, token: id });
  }

  async provesAgain(_session: Session, proof: Proof): Promise<Proved> {
    return proof.kind === 'pin' && proof.pin === DEMO_PIN
      ? { ok: true, method: 'demo' }
      : { ok: false, message: `In the demo everyone's PIN is ${DEMO_PIN}.` };
  }

  routes(): Router {
    const router = Router();
    router.get('/sign-in', (_request, response) => {
      response.json({ mode: 'demo', users: this.#choices() } satisfies DemoChoices);
    });
    router.post('/sign-in', (request, response) => {
      const body = signInSchema.safeParse(request.body);
      const found = body.success ? this.#find(body.data.userId, body.data.role) : undefined;
      if (found === undefined) {
        problem(response, 400, 'not-allowed', 'There is no such user. Choose one from the list.');
        return;
      }
      const user = withoutTitle(found);
      response.json({ token: this.#tokenOf(user), user } satisfies SignedIn);
    });
    return router;
  }

  #tokenOf({ userId: id, role }: User): string {
    return this.#find(id)?.role === role ? `demo:${id}` : `demo-${role}:${id}`;
  }

  /** In the role, or in the first one that they have. */
  #find(id: string, role?: string): Choice | undefined {
    const organisation = this.#organisation();
    const known = organisation?.people.get(userId(id));
    const theirs =
      organisation === undefined
        ? (this.#usersById.get(id) ?? [])
        : known === undefined
          ? []
          : this.#choicesOf(known, organisation);
    return theirs.find((one) => role === undefined || one.role === role);
  }

  /** Everyone, once for each role that they can work in. */
  #choices(): DemoChoices['users'] {
    const organisation = this.#organisation();
    if (organisation === undefined) return this.#users;
    return [...organisation.people.values()].flatMap((person) => this.#choicesOf(person, organisation));
  }

  #choicesOf(person: Person, organisation: OrganisationState): DemoChoices['users'] {
    const facilities = [...organisation.facilities.keys()];
    return workingRoles(person).flatMap((role) => {
      const user = workingAs(person, role, facilities);
      return user === undefined ? [] : { ...user, title: this.#titleOf(user, person.credential) };
    });
  }

  #titleOf({ userId: id, role }: User, credential: string | undefined): string {
    const known = this.#users.find((one) => one.userId === id && one.role === role);
    return known?.title ?? [ROLE_TITLES[role], ...(credential === undefined ? [] : [credential])].join(', ');
  }
}

const ROLE_TITLES: Readonly<Record<Role, string>> = {
  technologist: 'Technologist',
  physician: 'Reading physician',
  biller: 'Biller',
  auditor: 'Auditor',
  administrator: 'Administrator',
  system: 'Program',
};

function withoutTitle({ title: _, ...user }: Choice): User {
  return user;
}
