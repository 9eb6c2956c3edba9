import type { Instant, Person } from '@ionm-clock/domain';
import type { AdministeredPerson } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { dateAndTime } from '../texts/date-text.ts';

type Account = AdministeredPerson['account'];

/** With what somebody can sign in: `password, code`. */
export function accountWords(person: Person, account: Account): string {
  if (account === undefined) return t`The demo has no passwords`;
  if (person.signInName === undefined) return t`does not sign in`;
  const ways = [
    ...(account.hasPassword ? [t`password`] : []),
    ...(account.hasCode ? [t`code`] : []),
    ...(account.hasPin ? [t`PIN`] : []),
  ];
  return ways.length === 0 ? t`nothing set yet` : ways.join(', ');
}

/** `locked until 10:31:00` while it is. */
export function lockWords(account: Account, now: Instant, timeZone: string): string | undefined {
  const until = account?.lockedUntil;
  return until === undefined || until <= now ? undefined : t`locked until ${dateAndTime(until, timeZone)}`;
}
