import type {
  AccessEvent,
  CaseId,
  DecidedOrganisationEvent,
  FacilityId,
  LedgerEvent,
  LoggedEvent,
  PayerProfile,
  UserId,
} from '@ionm-clock/domain';
import { EXPORTS_STREAM, ledgerEventOf } from '../exports/ledger-stream.ts';
import { ACCESS_STREAM, caseOfStream, loggedEvent, type StoredEvent } from '../log/index.ts';
import { ORGANISATION_STREAM, readOrganisationEvent } from '../organisation/index.ts';
import { loggedAccess } from './logged-access.ts';

/** An event of the log as the audit trail reads it. `unread`: of a later program, or changed behind this one's back. */
export type TrailEvent =
  | { readonly kind: 'access'; readonly event: AccessEvent }
  | { readonly kind: 'organisation'; readonly event: DecidedOrganisationEvent }
  | { readonly kind: 'organisation'; readonly profile: PayerProfile }
  | { readonly kind: 'exports'; readonly event: LedgerEvent }
  | { readonly kind: 'case'; readonly event: LoggedEvent }
  /** What it said was disposed of. */
  | { readonly kind: 'case'; readonly isDisposed: true }
  | { readonly kind: TrailKind; readonly unread: true };

export type TrailKind = 'access' | 'organisation' | 'exports' | 'case';

const KINDS: ReadonlyMap<string, TrailKind> = new Map([
  [ACCESS_STREAM, 'access'],
  [ORGANISATION_STREAM, 'organisation'],
  [EXPORTS_STREAM, 'exports'],
]);

/** Of which part of the log a stream is. */
export const kindOf = (stream: string): TrailKind => KINDS.get(stream) ?? 'case';

export function trailEvent(stored: StoredEvent): TrailEvent {
  const kind = kindOf(stored.stream);
  if (kind === 'access') {
    const event = loggedAccess(stored);
    return event === undefined ? { kind, unread: true } : { kind, event };
  }
  if (kind === 'organisation') {
    const read = readOrganisationEvent(stored);
    if (read.status === 'profile-saved') return { kind, profile: read.profile };
    return read.status === 'set-up' ? { kind, event: read.event } : { kind, unread: true };
  }
  if (kind === 'exports') {
    const event = ledgerEventOf(stored);
    return event === undefined ? { kind, unread: true } : { kind, event };
  }
  if (stored.isDisposed) return { kind: 'case', isDisposed: true };
  const event = stored.payload === undefined ? undefined : loggedEvent(stored);
  return event === undefined ? { kind, unread: true } : { kind, event };
}

/** What an entry is about: whoever may see any of it may see the entry. */
export interface About {
  readonly caseIds?: readonly CaseId[];
  readonly facilities?: readonly FacilityId[];
  readonly people?: readonly UserId[];
  /** Of the whole organisation, and no secret of any part of it. */
  readonly all?: true;
}

/** What an event is about. */
export function about(read: TrailEvent, { stream, actor }: StoredEvent): About {
  const case_ = caseOfStream(stream);
  if (case_ !== undefined) return { caseIds: [case_] };
  const actorOnly = { people: [actor.userId] };
  if ('unread' in read) return actorOnly;
  if ('profile' in read) return { all: true };
  if (read.kind === 'access') return aboutAccess(read.event) ?? actorOnly;
  if (read.kind === 'exports') return { caseIds: casesOf(read.event) };
  return read.kind === 'organisation' ? (aboutOrganisation(read.event) ?? actorOnly) : actorOnly;
}

/** The cases that an event of the ledger is about. */
export function casesOf({ type, payload }: LedgerEvent): readonly CaseId[] {
  switch (type) {
    case 'batch.written':
      return payload.records.map(({ caseId }) => caseId);
    case 'batch.retried':
      return payload.caseIds;
    case 'message.acknowledged':
      return [payload.caseId];
  }
}

/** What an access is about, if it is not only about who asked. */
function aboutAccess({ type, payload }: AccessEvent): About | undefined {
  switch (type) {
    case 'session.started':
    case 'session.roleChanged':
      return payload.facilities.length === 0 ? undefined : { facilities: payload.facilities };
    case 'account.locked':
    case 'credential.changed':
      return { people: [payload.userId] };
    case 'signIn.refused':
      return payload.userId === undefined ? undefined : { people: [payload.userId] };
    case 'cases.sent':
    case 'records.read':
    case 'records.exported':
      return payload.caseIds.length === 0 ? undefined : { caseIds: payload.caseIds };
    case 'case.opened':
      return { caseIds: [payload.caseId] };
    case 'emergencyAccess.taken':
    case 'emergencyAccess.used':
    case 'emergencyAccess.ended':
      return { facilities: [payload.facility] };
    case 'device.codeGiven':
    case 'device.codeUsed':
    case 'session.ended':
    case 'organisation.read':
    case 'apiToken.made':
    case 'apiToken.revoked':
    case 'webhook.made':
    case 'webhook.removed':
    case 'webhook.switchedOff':
    case 'webhook.switchedOn':
    case 'webhook.tried':
    case 'auditTrail.read':
    case 'auditTrail.exported':
    case 'request.refused':
      return undefined;
  }
}

function aboutOrganisation({ type, payload }: DecidedOrganisationEvent): About | undefined {
  switch (type) {
    case 'facility.saved':
      return { facilities: [payload.facility.id] };
    case 'person.saved': {
      const { grants } = payload.person;
      return {
        facilities: grants.flatMap(({ facilities }) => (facilities === 'everywhere' ? [] : facilities)),
      };
    }
    case 'device.enrolled':
      return { facilities: [payload.device.facility] };
    case 'hold.placed': {
      const { scope } = payload.hold;
      if (scope.kind === 'cases') return { caseIds: scope.caseIds };
      return scope.kind === 'facility' ? { facilities: [scope.facility] } : { all: true };
    }
    case 'cases.disposed':
    case 'policy.saved':
    case 'billingSetup.saved':
      return { all: true };
    case 'device.removed':
    case 'hold.lifted':
      return undefined;
  }
}
