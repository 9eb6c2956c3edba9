import { sessionId, type User } from '@ionm-clock/domain';
import { type DemoChoices, type Proof, type SignedIn, signInSchema } from '@ionm-clock/protocol';
import { Router } from 'express';
import { problem } from '../http/problem.ts';
import type { Asking, Proved, Session, SignIn } from './sign-in.ts';

const PREFIX = 'demo:';
/** Everyone's, and shown where it is asked for. */
const DEMO_PIN = '0000';

/**
 * Anyone may be anyone: the token names the user and proves nothing. That is why demo mode serves loopback only and
 * refuses foreign origins and host names.
 */
export class DemoSignIn implements SignIn {
  readonly #users: DemoChoices['users'];

  constructor(users: DemoChoices['users']) {
    this.#users = users;
  }

  sessionOf({ token }: Asking): Session | undefined {
    const user = token.startsWith(PREFIX) ? this.#find(token.slice(PREFIX.length)) : undefined;
    return user && { id: sessionId(token), user };
  }

  async provesAgain(_session: Session, proof: Proof): Promise<Proved> {
    return proof.kind === 'pin' && proof.pin === DEMO_PIN
      ? { ok: true, method: 'demo' }
      : { ok: false, message: `In the demo everyone's PIN is ${DEMO_PIN}.` };
  }

  routes(): Router {
    const router = Router();
    router.get('/sign-in', (_request, response) => {
      response.json({ mode: 'demo', users: this.#users } satisfies DemoChoices);
    });
    router.post('/sign-in', (request, response) => {
      const body = signInSchema.safeParse(request.body);
      const user = body.success ? this.#find(body.data.userId) : undefined;
      if (user === undefined)
        problem(response, 400, 'not-allowed', 'There is no such user. Choose one from the list.');
      else response.json({ token: `${PREFIX}${user.userId}`, user } satisfies SignedIn);
    });
    return router;
  }

  #find(userId: string): User | undefined {
    const found = this.#users.find((user) => user.userId === userId);
    if (found === undefined) return undefined;
    const { title: _, ...user } = found;
    return user;
  }
}
