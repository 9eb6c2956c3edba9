import { createHash } from 'node:crypto';
import { mayReadRecords, type User } from '@ionm-clock/domain';

/** Viewers who may see exactly the same: one message is built for all of them (DESIGN.md section 6). */
export interface Audience {
  readonly key: string;
  readonly user: User;
}

/** A reading physician also sees the cases that they attend elsewhere, so each is an audience of their own. */
export function audienceOf(user: User): Audience {
  const facilities = user.facilities.toSorted().join('\n');
  const who = user.role === 'physician' ? `physician\n${user.userId}` : sharedKey(user);
  const key = `${who}\n${facilities}`;
  return { key, user };
}

/** The key of the user's audience as they are told it: short, so that they can say it when they connect. */
export const scopeOf = (user: User): string =>
  createHash('sha256').update(audienceOf(user).key).digest('base64url').slice(0, 22);

const sharedKey = ({ role }: User): string => (mayReadRecords(role) ? 'records' : 'cases');
