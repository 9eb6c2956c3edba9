import type { User } from '@ionm-clock/domain';
import type { SignedIn, SignInChoices } from '@ionm-clock/protocol';
import type { SignIn } from './sign-in.ts';

const PREFIX = 'demo:';

/**
 * Anyone may be anyone: the token names the user and proves nothing. That is why demo mode serves loopback only and
 * refuses foreign origins and host names.
 */
export class DemoSignIn implements SignIn {
  readonly #users: readonly SignInChoices['users'][number][];

  constructor(users: SignInChoices['users']) {
    this.#users = users;
  }

  choices(): SignInChoices {
    return { mode: 'demo', users: this.#users };
  }

  signIn(userId: string): SignedIn | undefined {
    const user = this.#find(userId);
    return user && { token: `${PREFIX}${user.userId}`, user };
  }

  userOf(token: string): User | undefined {
    return token.startsWith(PREFIX) ? this.#find(token.slice(PREFIX.length)) : undefined;
  }

  #find(userId: string): User | undefined {
    const found = this.#users.find((user) => user.userId === userId);
    if (found === undefined) return undefined;
    const { title: _, ...user } = found;
    return user;
  }
}
