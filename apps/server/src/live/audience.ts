import { createHash } from 'node:crypto';
import { mayReadRecords, type User } from '@ionm-clock/domain';

/**
 * The key of those who may see exactly the same: one message is built for all of them (DESIGN.md section 6). A reading physician also
 * sees the cases that they attend elsewhere, so each is an audience of their own.
 */
export function audienceOf(user: User): string {
  const who = user.role === 'physician' ? `physician\n${user.userId}` : sharedKey(user);
  return `${who}\n${user.facilities.toSorted().join('\n')}`;
}

/** The key of the user's audience as they are told it: short, so that they can say it when they connect. */
export const scopeOf = (user: User): string =>
  createHash('sha256').update(audienceOf(user)).digest('base64url').slice(0, 22);

const sharedKey = ({ role }: User): string => (mayReadRecords(role) ? 'records' : 'cases');
