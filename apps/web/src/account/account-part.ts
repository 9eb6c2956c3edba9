import type { Account } from '@ionm-clock/protocol';

/** What each part of the account page is given. */
export interface AccountPart {
  readonly account: Account;
  /** What is shown is old now. */
  readonly onChanged: () => void;
}
