import type { AccessEventType, CaseEventType, OrganisationEventType } from '@ionm-clock/domain';
import type { AuditEntry } from '@ionm-clock/protocol';

export type TrailKind = AuditEntry['kind'];

export const KIND_WORDS: Readonly<Record<TrailKind, string>> = {
  access: 'What was seen, and who signed in',
  organisation: 'What was set up',
  case: 'What was logged of cases',
};

const ACCESS: Readonly<Record<AccessEventType, string>> = {
  'case.opened': 'A case was opened',
  'cases.sent': 'Cases were told to a desk',
  'records.read': 'Records were read',
  'records.exported': 'Records were exported',
  'organisation.read': 'The organisation was looked at',
  'auditTrail.read': 'The audit trail was searched',
  'auditTrail.exported': 'The audit trail was exported',
  'request.refused': 'Something was refused',
  'emergencyAccess.taken': 'Emergency access was taken',
  'emergencyAccess.used': 'Something was asked by emergency access',
  'emergencyAccess.ended': 'Emergency access ended',
  'session.started': 'Somebody signed in',
  'session.roleChanged': 'Somebody went on in another role',
  'session.ended': 'A session ended',
  'signIn.refused': 'A sign-in was refused',
  'account.locked': 'An account was locked',
  'credential.changed': 'A password, code or PIN was changed',
  'device.codeGiven': 'A code for a tablet was given',
  'device.codeUsed': 'A code for a tablet was used',
};

const ORGANISATION: Readonly<Record<OrganisationEventType | 'profile.saved', string>> = {
  'person.saved': 'A person was saved',
  'facility.saved': 'A facility was saved',
  'device.enrolled': 'A tablet was added',
  'device.removed': 'A tablet was removed',
  'policy.saved': 'The policy was saved',
  'profile.saved': 'A payer profile was saved',
};

const CASE: Readonly<Record<CaseEventType, string>> = {
  'case.scheduled': 'Scheduled',
  'case.detailsChanged': 'Details changed',
  'case.cancelled': 'Cancelled',
  'technologist.joined': 'A technologist joined',
  'technologist.left': 'A technologist left',
  'baseline.recorded': 'A baseline was recorded',
  'monitoring.started': 'The clock started',
  'monitoring.interrupted': 'The clock was interrupted',
  'monitoring.resumed': 'The clock was resumed',
  'monitoring.ended': 'The clock was stopped',
  'physician.joined': 'A physician joined',
  'physician.moved': 'A physician moved',
  'physician.left': 'A physician left',
  'attention.given': 'Attention was given',
  'signal.changed': 'A signal change was logged',
  'surgeon.notified': 'The surgeon was told',
  'note.added': 'A note was added',
  'time.amended': 'A time was corrected',
  'record.codeChosen': 'A code was chosen',
  'record.attested': 'A case was attested',
  'record.finalized': 'A record was finalized',
  'record.reopened': 'A record was reopened',
  'record.exported': 'A record was exported',
};

/** The types of each kind, each with its words, in the order in which they are offered. */
export const TYPES_OF_KIND: Readonly<Record<TrailKind, Readonly<Record<string, string>>>> = {
  access: ACCESS,
  organisation: ORGANISATION,
  case: CASE,
};

export const TRAIL_KINDS = ['access', 'organisation', 'case'] as const satisfies readonly TrailKind[];

/** The kind that a text names; undefined for any other text. */
export const kindNamed = (text: string): TrailKind | undefined => TRAIL_KINDS.find((kind) => kind === text);
