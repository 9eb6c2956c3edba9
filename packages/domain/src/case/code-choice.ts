import type { TimeClass } from '../billing/payer-profile.ts';
import type { EventId, UserId } from '../ids.ts';

/** The class of time that the biller chose to bill, where a payer takes one code a case (BILLING-RULES.md section 3.6). */
export interface CodeChoice {
  readonly eventId: EventId;
  readonly actorId: UserId;
  readonly timeClass: TimeClass;
  readonly reason: string;
}
