import type { CaseLines } from '../billing/claim-lines.ts';
import type { CountedTime } from '../billing/counted-time.ts';
import type { PayerProfile } from '../billing/payer-profile.ts';
import type { CaseState } from '../case/case-state.ts';
import type { TimedEntry } from '../case/timed-entry.ts';
import type { RecordDocumentation } from '../record/time-record.ts';
import { type Seconds, wholeSeconds } from '../time/instant.ts';
import { type Spans, totalMilliseconds } from '../time/span.ts';
import type { InTwoRooms } from './in-two-rooms.ts';

/** What the findings of one case rest on. */
export interface FindingBasis {
  readonly state: CaseState;
  /** The entries of the case that count, in order. */
  readonly entries: readonly TimedEntry[];
  readonly profile: PayerProfile;
  readonly dateOfService: string | undefined;
  readonly monitored: Spans;
  readonly interrupted: Spans;
  readonly times: readonly CountedTime[];
  readonly lines: CaseLines;
  readonly technologists: RecordDocumentation['technologists'];
  readonly inTwoRooms: readonly InTwoRooms[];
}

/** The length of spans; undefined if there are none. Seconds round down, yet a finding of less than a second is one. */
export const someTime = (spans: Spans): Seconds | undefined =>
  spans.length === 0 ? undefined : wholeSeconds(totalMilliseconds(spans));
