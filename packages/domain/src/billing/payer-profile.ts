/** How one class of attended time is billed. */
export interface CodeRule {
  readonly code: string;
  readonly unitMinutes: number;
  /** A remainder of at least this many minutes makes one more unit. */
  readonly thresholdMinutes: number;
}

/** One payer's rules, as data (BILLING-RULES.md section 2). */
export interface PayerProfile {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly inRoom: CodeRule;
  readonly outside: CodeRule & { readonly counts: 'attended' | 'exclusive' };
  /** Where a physician elsewhere in the facility belongs. */
  readonly inFacility: 'inRoom' | 'outside';
  readonly codesPerCase: 'one' | 'any';
  readonly concurrency: { readonly limit: number; readonly over: 'flag' | 'exclude' };
  readonly unitCap: 'none' | 'physician-day';
  /** First date of service that it holds for. */
  readonly effectiveFrom: string;
  readonly sources: readonly string[];
}

/** Which class a second of attended time belongs to (BILLING-RULES.md section 3.5). */
export type TimeClass = 'inRoom' | 'outside';

/** The profile with this id, or what is wrong; a case names its profile by id. */
export type ProfileOf = (id: string) => PayerProfile | undefined;
