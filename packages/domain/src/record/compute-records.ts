import type { Instant } from '../time/instant.ts';
import { type ProfiledCase, recordsAmong } from './records-among.ts';
import type { TimeRecord } from './time-record.ts';

export type { ProfiledCase } from './records-among.ts';

/**
 * The records of all cases of a world, in the order given (BILLING-RULES.md section 3). Concurrency, attention and
 * caps cross cases, so whatever the physicians of a case read at the time must be in the world: `recordsWithin` finds it.
 * With `asOf`, clocks that still run count up to it for the concurrency of others.
 */
export const computeRecords = (world: readonly ProfiledCase[], asOf?: Instant): readonly TimeRecord[] =>
  recordsAmong(world, [], asOf);
