import type { TimeClass } from '../billing/payer-profile.ts';
import type { ExportFormat } from '../claims/export-format.ts';
import type { FindingReference } from '../findings/finding.ts';
import type { DestinationId, EventId, UserId } from '../ids.ts';
import type { Instant } from '../time/instant.ts';
import type { CaseDetails, Location, Modality } from './details.ts';
import type { BaselineQuality, InterpretationSections } from './documentation.ts';
import type { Correction, SentBackTo } from './events.ts';
import type { NewSignalChange, SignalFollowUp } from './signal-change.ts';

/** What a person may ask of a case. Who asks, and when, is in the context of the decision. */
export type CaseCommand =
  | PlainCommand
  | {
      /** Something that happened and was not logged then: `entry` is decided as if it had been tapped at `at`. */
      readonly type: 'enterByHand';
      readonly entry: HandEntry;
      readonly at: Instant;
      readonly reason: string;
    }
  | {
      /** Corrects the time of an entry, or says that it did not happen; the entry as it was logged stays visible. */
      readonly type: 'amendTime';
      readonly eventId: EventId;
      readonly correction: Correction;
      readonly reason: string;
    };

/** What is logged by hand afterwards, where nobody tapped: whatever says when something happened. */
export type HandEntry = Extract<PlainCommand, { readonly type: HandEntryType }>;

/** The commands that may be entered by hand, in the order in which they are offered. */
export const HAND_ENTRY_TYPES = [
  'startMonitoring',
  'interruptMonitoring',
  'resumeMonitoring',
  'endMonitoring',
  'joinAsTechnologist',
  'leaveAsTechnologist',
  'joinCase',
  'moveTo',
  'leaveCase',
  'recordBaseline',
  'logSignalChange',
  'notifySurgeon',
] as const satisfies readonly PlainCommand['type'][];

/** The name of each command that may be entered by hand. */
export type HandEntryType = (typeof HAND_ENTRY_TYPES)[number];

type PlainCommand =
  | { readonly type: 'scheduleCase'; readonly details: CaseDetails }
  | { readonly type: 'changeDetails'; readonly changes: Partial<CaseDetails> }
  | { readonly type: 'cancelCase'; readonly reason: string }
  | { readonly type: 'joinAsTechnologist' }
  | { readonly type: 'leaveAsTechnologist' }
  /** Takes over the monitoring from a colleague at one instant. */
  | { readonly type: 'relieveTechnologist'; readonly technologistId: UserId }
  | { readonly type: 'recordBaseline'; readonly modality: Modality; readonly quality: BaselineQuality }
  | { readonly type: 'startMonitoring' }
  | { readonly type: 'interruptMonitoring'; readonly reason?: string }
  | { readonly type: 'resumeMonitoring' }
  | { readonly type: 'endMonitoring' }
  | { readonly type: 'takeBackEnd'; readonly eventId: EventId }
  | { readonly type: 'joinCase'; readonly location: Location }
  | { readonly type: 'moveTo'; readonly location: Location }
  | { readonly type: 'leaveCase' }
  | { readonly type: 'handOver'; readonly to: UserId; readonly location: Location }
  | { readonly type: 'offerHandOver'; readonly to: readonly UserId[] }
  | { readonly type: 'acceptHandOver'; readonly offerId: EventId; readonly location: Location }
  | { readonly type: 'declineHandOver'; readonly offerId: EventId }
  | { readonly type: 'withdrawHandOver'; readonly offerId: EventId }
  | { readonly type: 'giveAttention' }
  | { readonly type: 'explainOverLimit'; readonly reason: string }
  | ({ readonly type: 'logSignalChange' } & NewSignalChange)
  | ({ readonly type: 'followUpSignal'; readonly changeId: EventId } & SignalFollowUp)
  | {
      readonly type: 'notifySurgeon';
      readonly message: string;
      readonly answer?: string;
      readonly changeId?: EventId;
    }
  | { readonly type: 'sendMessage'; readonly text: string }
  | { readonly type: 'markSeen'; readonly upTo: EventId }
  | { readonly type: 'requestReader'; readonly to?: readonly UserId[] }
  | { readonly type: 'withdrawRequest'; readonly requestId: EventId }
  | { readonly type: 'writeInterpretation'; readonly sections: InterpretationSections }
  /** `about`: the interruption of the clock that the note explains. */
  | { readonly type: 'addNote'; readonly text: string; readonly about?: EventId }
  | { readonly type: 'settleFinding'; readonly finding: FindingReference; readonly reason: string }
  | { readonly type: 'reopenFinding'; readonly settlementId: EventId }
  | { readonly type: 'sendBack'; readonly to: SentBackTo; readonly reason: string }
  | { readonly type: 'returnToBiller'; readonly answer?: string }
  | { readonly type: 'chooseCode'; readonly timeClass: TimeClass; readonly reason: string }
  | { readonly type: 'finalizeRecord' }
  | { readonly type: 'reopenRecord'; readonly reason: string }
  /** Only the program itself says so, when the file is on disk. Without a destination it is the download of the format. */
  | {
      readonly type: 'markExported';
      readonly format: ExportFormat;
      readonly batch?: string;
      readonly destination?: DestinationId;
      readonly again?: string;
    };

/** The name of each command; `mayIssue` says which role may issue it. */
export type CaseCommandType = CaseCommand['type'];
/** The name of each command that somebody may send: the others only the program itself gives. */
export type SentCommandType = Exclude<CaseCommandType, 'markExported'>;
