import type {
  AccessEventType,
  CaseEventType,
  LedgerEventType,
  OrganisationEventType,
} from '@ionm-clock/domain';
import type { AuditEntry } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

export type TrailKind = AuditEntry['kind'];

export const kindWords = (): Readonly<Record<TrailKind, string>> => ({
  access: t`What was seen, and who signed in`,
  organisation: t`What was set up`,
  exports: t`What went out`,
  case: t`What was logged of cases`,
});

const accessWords = (): Readonly<Record<AccessEventType, string>> => ({
  'case.opened': t`A case was opened`,
  'cases.sent': t`Cases were told to a desk`,
  'records.read': t`Records were read`,
  'records.exported': t`Records were exported`,
  'organisation.read': t`The organisation was looked at`,
  'auditTrail.read': t`The audit trail was searched`,
  'auditTrail.exported': t`The audit trail was exported`,
  'request.refused': t`Something was refused`,
  'emergencyAccess.taken': t`Emergency access was taken`,
  'emergencyAccess.used': t`Something was asked by emergency access`,
  'emergencyAccess.ended': t`Emergency access ended`,
  'session.started': t`Somebody signed in`,
  'session.roleChanged': t`Somebody went on in another role`,
  'session.ended': t`A session ended`,
  'signIn.refused': t`A sign-in was refused`,
  'account.locked': t`An account was locked`,
  'credential.changed': t`A password, code or PIN was changed`,
  'apiToken.made': t`An API token was made`,
  'apiToken.revoked': t`An API token was revoked`,
  'webhook.made': t`A webhook was added`,
  'webhook.removed': t`A webhook was removed`,
  'webhook.switchedOff': t`A webhook was switched off`,
  'webhook.switchedOn': t`A webhook was switched on`,
  'webhook.tried': t`A webhook was tried`,
  'device.codeGiven': t`A code for a tablet was given`,
  'device.codeUsed': t`A code for a tablet was used`,
});

const organisationWords = (): Readonly<Record<OrganisationEventType | 'profile.saved', string>> => ({
  'person.saved': t`A person was saved`,
  'facility.saved': t`A facility was saved`,
  'device.enrolled': t`A tablet was added`,
  'device.removed': t`A tablet was removed`,
  'policy.saved': t`The policy was saved`,
  'hold.placed': t`A legal hold was placed`,
  'hold.lifted': t`A legal hold was lifted`,
  'cases.disposed': t`Cases were disposed of`,
  'billingSetup.saved': t`The billing set-up was saved`,
  'profile.saved': t`A payer profile was saved`,
});

const exportsWords = (): Readonly<Record<LedgerEventType, string>> => ({
  'batch.written': t`A batch went out`,
  'batch.retried': t`A batch was tried again`,
  'message.acknowledged': t`A receiver answered`,
});

const caseWords = (): Readonly<Record<CaseEventType, string>> => ({
  'case.scheduled': t`Scheduled`,
  'case.detailsChanged': t`Details changed`,
  'case.cancelled': t`Cancelled`,
  'technologist.joined': t`A technologist joined`,
  'technologist.left': t`A technologist left`,
  'baseline.recorded': t`A baseline was recorded`,
  'monitoring.started': t`The clock started`,
  'monitoring.interrupted': t`The clock was interrupted`,
  'monitoring.resumed': t`The clock was resumed`,
  'monitoring.ended': t`The clock was stopped`,
  'physician.joined': t`A physician joined`,
  'physician.moved': t`A physician moved`,
  'physician.left': t`A physician left`,
  'attention.given': t`Attention was given`,
  'signal.changed': t`A signal change was logged`,
  'signal.followedUp': t`What came of a signal change was logged`,
  'surgeon.notified': t`The surgeon was told`,
  'message.sent': t`A message was written`,
  'entries.seen': t`Messages and changes were seen`,
  'reader.requested': t`A reading physician was asked for`,
  'reader.requestWithdrawn': t`A request for a reader was withdrawn`,
  'handOver.offered': t`A hand-over was offered`,
  'handOver.declined': t`A hand-over was declined`,
  'handOver.withdrawn': t`A hand-over was withdrawn`,
  'interpretation.written': t`A reading physician’s report was written`,
  'note.added': t`A note was added`,
  'time.amended': t`A time was corrected`,
  'finding.settled': t`A finding was settled`,
  'finding.reopened': t`A settled finding was opened again`,
  'record.sentBack': t`A record was sent back`,
  'record.returned': t`A record was returned to the biller`,
  'record.codeChosen': t`A code was chosen`,
  'record.attested': t`A case was attested`,
  'record.finalized': t`A record was finalized`,
  'record.reopened': t`A record was reopened`,
  'record.exported': t`A record was exported`,
});

/** The types of each kind, each with its words, in the order in which they are offered. */
export const typesOfKind = (): Readonly<Record<TrailKind, Readonly<Record<string, string>>>> => ({
  access: accessWords(),
  organisation: organisationWords(),
  exports: exportsWords(),
  case: caseWords(),
});

export const TRAIL_KINDS = [
  'access',
  'organisation',
  'exports',
  'case',
] as const satisfies readonly TrailKind[];

/** The kind that a text names; undefined for any other text. */
export const kindNamed = (text: string): TrailKind | undefined => TRAIL_KINDS.find((kind) => kind === text);
