import { mayReadRecords, type User } from '@ionm-clock/domain';

/** Viewers who may see exactly the same: one message is built for all of them (DESIGN.md section 6). */
export interface Audience {
  readonly key: string;
  readonly user: User;
}

/** A reading physician also sees the cases that they attend elsewhere, so each is an audience of their own. */
export function audienceOf(user: User): Audience {
  const facilities = user.facilities.toSorted().join('\n');
  const key = user.role === 'physician' ? `physician\n${user.userId}` : sharedKey(user);
  return { key: `${key}\n${facilities}`, user };
}

const sharedKey = ({ role }: User): string => (mayReadRecords(role) ? 'records' : 'cases');
