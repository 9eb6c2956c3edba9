/** How one class of attended time is billed. */
export interface CodeRule {
  readonly code: string;
  readonly unitMinutes: number;
  /** A remainder of at least this many minutes makes one more unit. */
  readonly thresholdMinutes: number;
  /** The most units of a line that this payer takes for a day (MUE), if the organisation knows it. More are told, not cut. */
  readonly maxUnits?: number;
}

/** A part of the record that a payer may demand (BILLING-RULES.md 1.11). */
export type DocumentationPart =
  | 'order'
  | 'indication'
  | 'procedure'
  | 'modality'
  | 'baseline'
  | 'report-to-surgeon'
  | 'attestation';

/** Every part that a payer may demand. */
export const DOCUMENTATION_PARTS: readonly DocumentationPart[] = [
  'order',
  'indication',
  'procedure',
  'modality',
  'baseline',
  'report-to-surgeon',
  'attestation',
];

/** A part that this payer demands, and how grave it is that it is missing. */
export interface DocumentationDemand {
  readonly part: DocumentationPart;
  readonly severity: 'error' | 'warning';
}

/** One payer's rules, as data (BILLING-RULES.md section 2). A version, once saved, is never changed. */
export interface PayerProfile {
  /** What cases name it by; the same for all its versions. */
  readonly id: string;
  readonly version: number;
  /** What people call it. */
  readonly title: string;
  /** Time in the OR with no other case. */
  readonly inRoom: CodeRule;
  /** All other attended time, of which only that with the physician's attention on this case alone may count. */
  readonly outside: CodeRule & { readonly counts: 'attended' | 'exclusive' };
  /** Where a physician elsewhere in the facility belongs. */
  readonly inFacility: 'inRoom' | 'outside';
  /** With `one`, a case that has time of both classes is billed by the code of the longer, or of the biller's choice. */
  readonly codesPerCase: 'one' | 'any';
  /** How many cases a physician may read at once; seconds above it are told, or also not counted. */
  readonly concurrency: { readonly limit: number; readonly over: 'flag' | 'exclude' };
  /** With `physician-day`, a physician's `outside` units of a date of service are at most those of their seconds together. */
  readonly unitCap: 'none' | 'physician-day';
  readonly documentation: readonly DocumentationDemand[];
  /** First date of service that it holds for, `2013-01-01`. */
  readonly effectiveFrom: string;
  /** Last date of service that it holds for; absent while there is none. */
  readonly effectiveTo?: string;
  /** Where the payer says so. */
  readonly sources: readonly string[];
}

/** Which class a second of attended time belongs to (BILLING-RULES.md section 3.5). */
export type TimeClass = 'inRoom' | 'outside';

/** Whether the profile's dates include a date of service. Dates are `2026-11-03`, whose order is that of their texts. */
export const holdsOn = (
  { effectiveFrom, effectiveTo }: Pick<PayerProfile, 'effectiveFrom' | 'effectiveTo'>,
  date: string,
): boolean => effectiveFrom <= date && (effectiveTo === undefined || date <= effectiveTo);
