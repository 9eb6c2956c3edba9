import { sessionId, type User, userId } from '@ionm-clock/domain';
import type { CommandAnswer } from '@ionm-clock/protocol';
import { DemoSignIn } from '../sign-in/demo-sign-in.ts';
import type { Asking, Session } from '../sign-in/sign-in.ts';
import type { LiveClient } from './live-client.ts';

/** The demo's sign-in, but that one person may have several sessions: `tech-north#2` is another one of `tech-north`. */
export class SeveralSessions extends DemoSignIn {
  override sessionOf({ cookie, token }: Asking): Session | undefined {
    const session = super.sessionOf({ cookie, token: token.replace(/#\d$/, '') });
    return session && { ...session, id: sessionId(token) };
  }
}

/** The same person in another session. */
export const another = (user: User): User => ({ ...user, userId: userId(`${user.userId}#2`) });

/** A desk that comes back when the server has ended its connection, as pages do. */
export function comesBack(client: LiveClient): LiveClient {
  client.socket.on('disconnect', (why) => why === 'io server disconnect' && client.socket.connect());
  return client;
}

export const codeOfAnswer = (answer: CommandAnswer): string => (answer.ok ? 'accepted' : answer.error.code);
