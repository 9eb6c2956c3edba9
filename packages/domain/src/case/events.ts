import type { SignInMethod } from '../access/access-event.ts';
import type { TimeClass } from '../billing/payer-profile.ts';
import type { ExportFormat } from '../claims/export-format.ts';
import type { FindingReference } from '../findings/finding.ts';
import type { CaseId, CommandId, DestinationId, EventId, UserId } from '../ids.ts';
import type { Actor } from '../people/role.ts';
import type { StoredRecord } from '../record/record-formats.ts';
import type { Instant, Milliseconds } from '../time/instant.ts';
import type { CaseDetails, Location, Modality } from './details.ts';
import type { BaselineQuality, InterpretationSections, Signed } from './documentation.ts';
import type { NewSignalChange, SignalFollowUp } from './signal-change.ts';
import type { Source } from './source.ts';

/** Why a note was written, where the program asked for it. */
export type NoteTopic = 'over-limit';
/** What an amendment does to the event that it names: it did not happen, or at another time. The event itself stays in the log. */
export type Correction = { readonly kind: 'withdrawn' } | { readonly kind: 'moved'; readonly to: Instant };
/** Who is to complete a record that a biller sends back. */
export type SentBackTo = 'technologist' | 'physician';

/** What happened at an instant that a person may also type afterwards. */
interface TimedPayloads {
  'technologist.joined': { readonly technologistId: UserId };
  'technologist.left': { readonly technologistId: UserId; readonly relievedBy?: UserId };
  'baseline.recorded': { readonly modality: Modality; readonly quality: BaselineQuality };
  /** `missingBaselines`: the clock was started before these were recorded. */
  'monitoring.started': { readonly missingBaselines: readonly Modality[] };
  'monitoring.interrupted': { readonly reason?: string };
  'monitoring.resumed': unknown;
  'monitoring.ended': unknown;
  'physician.joined': { readonly physicianId: UserId; readonly location: Location };
  'physician.moved': { readonly physicianId: UserId; readonly location: Location };
  'physician.left': { readonly physicianId: UserId; readonly handedOverTo?: UserId };
  'signal.changed': NewSignalChange;
  /** `changeId`: the signal change that it was about. */
  'surgeon.notified': { readonly message: string; readonly answer?: string; readonly changeId?: EventId };
}

/** `handReason`: of an entry that a person typed (source `hand`), why it was not logged as it happened. */
type MayBeByHand = { readonly handReason?: string };
type ByHandOrNot = { readonly [T in keyof TimedPayloads]: TimedPayloads[T] & MayBeByHand };

/** The payload of each event type (DESIGN.md section 5). */
export interface CaseEventPayloads extends ByHandOrNot {
  'case.scheduled': CaseDetails;
  'case.detailsChanged': Partial<CaseDetails>;
  'case.cancelled': { readonly reason: string };
  'attention.given': { readonly physicianId: UserId };
  /** Cause, action or recovery of an earlier signal change, as it came to be known. */
  'signal.followedUp': SignalFollowUp & { readonly changeId: EventId };
  /** Chat between those who run and those who read the case. */
  'message.sent': { readonly text: string };
  /** The actor has seen every message and signal change of the case up to this one. */
  'entries.seen': { readonly upTo: EventId };
  /** Somebody is wanted who reads the case: one of these, or anybody. */
  'reader.requested': { readonly to?: readonly UserId[] };
  'reader.requestWithdrawn': { readonly requestId: EventId };
  /** Whoever of these accepts first reads on from that instant. */
  'handOver.offered': { readonly from: UserId; readonly to: readonly UserId[] };
  'handOver.declined': { readonly offerId: EventId; readonly physicianId: UserId };
  'handOver.withdrawn': { readonly offerId: EventId };
  /** The reading physician's report; the latest of each physician holds. */
  'interpretation.written': { readonly sections: InterpretationSections };
  /** `about`: the interruption of the clock that it explains. */
  'note.added': { readonly text: string; readonly topic?: NoteTopic; readonly about?: EventId };
  'time.amended': { readonly eventId: EventId; readonly correction: Correction; readonly reason: string };
  /** The biller has looked into it, and says why the claim stands nevertheless. */
  'finding.settled': { readonly finding: FindingReference; readonly reason: string };
  'finding.reopened': { readonly settlementId: EventId };
  'record.sentBack': { readonly to: SentBackTo; readonly reason: string };
  'record.returned': { readonly answer?: string };
  'record.codeChosen': { readonly timeClass: TimeClass; readonly reason: string };
  /** `signed`, `method`: what was signed, and how they proved once more who they are; absent in files of other programs. */
  'record.attested': {
    readonly meaning: string;
    readonly signed?: Signed;
    readonly method?: SignInMethod;
  };
  'record.finalized': { readonly record: StoredRecord };
  'record.reopened': { readonly reason: string };
  /**
   * `batch`: what went out in one file, and `destination`: where to; absent where records were exported before these had names.
   * `again`: why the same version went there once more.
   */
  'record.exported': {
    readonly version: number;
    readonly format: ExportFormat;
    readonly batch?: string;
    readonly destination?: DestinationId;
    readonly again?: string;
  };
}

/** The name of each event. */
export type CaseEventType = keyof CaseEventPayloads;

/** When something happened, how surely, how it was logged and by whom. */
export interface Moment {
  readonly at: Instant;
  /** Half-width of the interval around `at` in which the true instant lies. */
  readonly atErrorMs: Milliseconds;
  readonly source: Source;
  readonly actor: Actor;
}

type EventsOf<Envelope> = {
  [T in CaseEventType]: Envelope & { readonly type: T; readonly payload: CaseEventPayloads[T] };
}[CaseEventType];

/** What a decision yields: an event that has no place in a log yet. */
export type DecidedEvent = EventsOf<Moment>;

/** What the fold needs of an event. */
export type CaseEvent = EventsOf<Moment & { readonly id: EventId; readonly recordedAt: Instant }>;

/** An event as the log holds it; `version` counts from 1 within the case, `seq` over the whole log. */
export type LoggedEvent = EventsOf<
  Moment & {
    readonly id: EventId;
    readonly recordedAt: Instant;
    readonly seq: number;
    readonly caseId: CaseId;
    readonly version: number;
    readonly commandId: CommandId;
  }
>;
