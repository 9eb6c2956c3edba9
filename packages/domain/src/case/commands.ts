import type { TimeClass } from '../billing/payer-profile.ts';
import type { EventId, UserId } from '../ids.ts';
import type { CaseDetails, Location, Modality } from './details.ts';
import type { BaselineQuality, Side } from './documentation.ts';
import type { ExportFormat } from './events.ts';

/** What a person may ask of a case. Who asks, and when, is in the context of the decision. */
export type CaseCommand =
  | { readonly type: 'scheduleCase'; readonly details: CaseDetails }
  | { readonly type: 'changeDetails'; readonly changes: Partial<CaseDetails> }
  | { readonly type: 'cancelCase'; readonly reason: string }
  | { readonly type: 'joinAsTechnologist' }
  | { readonly type: 'leaveAsTechnologist' }
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
  | { readonly type: 'giveAttention' }
  | { readonly type: 'explainOverLimit'; readonly reason: string }
  | {
      readonly type: 'logSignalChange';
      readonly modality: Modality;
      readonly side?: Side;
      readonly description: string;
    }
  | { readonly type: 'notifySurgeon'; readonly message: string; readonly answer?: string }
  | { readonly type: 'addNote'; readonly text: string }
  | { readonly type: 'chooseCode'; readonly timeClass: TimeClass; readonly reason: string }
  | { readonly type: 'finalizeRecord' }
  | { readonly type: 'reopenRecord'; readonly reason: string }
  | { readonly type: 'markExported'; readonly format: ExportFormat };

/** The name of each command; `mayIssue` says which role may issue it. */
export type CaseCommandType = CaseCommand['type'];
