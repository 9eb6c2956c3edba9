import type { CaseId, DestinationId, UserId } from '../ids.ts';
import type { TimeRecord } from '../record/time-record.ts';
import type { Instant } from '../time/instant.ts';
import type { Attendance } from './attendance.ts';
import type { Clock } from './clock.ts';
import type { CodeChoice } from './code-choice.ts';
import type { CaseDetails, Modality } from './details.ts';
import type { Documentation } from './documentation.ts';
import type { HandOverOffer } from './hand-over-offer.ts';
import type { ReaderRequest } from './reader-request.ts';
import type { Review } from './review.ts';
import type { TimedEntry } from './timed-entry.ts';

/** Whether billing has the record, and which versions it has had. */
export type RecordState =
  | {
      readonly status: 'open';
      readonly versions: number;
      readonly lastExport?: LastExport;
      readonly sentTo: readonly LastExport[];
    }
  | {
      readonly status: 'finalized';
      readonly versions: number;
      readonly record: TimeRecord;
      readonly exported: boolean;
      readonly lastExport?: LastExport;
      readonly sentTo: readonly LastExport[];
    };

/** What went out last, of all or to one destination: a record that was reopened since differs from it. `sentTo`: of each destination. */
export interface LastExport {
  readonly version: number;
  readonly record: TimeRecord;
  readonly at: Instant;
  readonly destination: DestinationId;
  readonly batch?: string;
}

/** A case as the fold of its events. `clock`, `attendance` and `technologists` follow from `entries`. */
export interface CaseState {
  readonly id: CaseId;
  readonly details: CaseDetails;
  readonly cancelled: boolean;
  readonly entries: readonly TimedEntry[];
  readonly clock: Clock;
  readonly attendance: readonly Attendance[];
  /** Who runs the monitoring now. */
  readonly technologists: readonly UserId[];
  readonly documentation: Documentation;
  readonly handOver?: HandOverOffer;
  readonly readerRequest?: ReaderRequest;
  /** Physicians who were ever asked to read it: they see it, wherever it is. */
  readonly asked: readonly UserId[];
  readonly review: Review;
  /** Which of two codes the biller chose to bill, if they did. */
  readonly codeChoice?: CodeChoice;
  readonly record: RecordState;
}

/** Modalities that were planned and have no baseline yet. */
export function missingBaselines(state: CaseState): readonly Modality[] {
  const recorded = new Set(state.documentation.baselines.map((baseline) => baseline.modality));
  return state.details.modalities.filter((modality) => !recorded.has(modality));
}
