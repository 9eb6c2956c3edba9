import type { CaseId, CommandId, DeviceId, FacilityId, SessionId, UserId } from '../ids.ts';
import type { Role } from '../people/role.ts';
import type { Instant } from '../time/instant.ts';

/** How somebody proved who they are. */
export type SignInMethod = 'password' | 'single-sign-on' | 'pin' | 'demo';
/** What may be shown beside it. */
export const SECOND_FACTORS = ['code', 'recovery-code', 'shared-device', 'identity-provider'] as const;
/** What was shown beside it, where something was. */
export type SecondFactor = (typeof SECOND_FACTORS)[number];
/** Why sessions end. */
export const SESSION_ENDS = [
  'signed-out',
  'idle',
  'too-long',
  'switched-person',
  'signed-out-everywhere',
  'ended-by-administrator',
  'no-longer-allowed',
] as const;
/** Why a session is over. */
export type SessionEnd = (typeof SESSION_ENDS)[number];
/** What somebody proves who they are with. */
export type CredentialKind = 'password' | 'code' | 'recovery-codes' | 'pin' | 'single-sign-on';

/** What somebody opened of a case: the page of the case, its times, its record for billing. */
export type OpenedView = 'case' | 'times' | 'record';

/** From where something was asked: the address as the server saw it. */
export interface AccessFrom {
  readonly address: string;
  readonly sessionId?: SessionId;
  readonly deviceId?: DeviceId;
  /** Where the session could work at that time only by emergency access. */
  readonly emergencyAt?: readonly FacilityId[];
}

/** Why an emergency access is over. */
export type EmergencyEnd = 'time' | 'ended-by-person' | 'ended-by-administrator';

/** What a program may ask of the HTTP API with a token. */
export const API_SCOPES = ['records:read', 'cases:read', 'batches:read', 'batches:write'] as const;
/** One of {@link API_SCOPES}. */
export type ApiScope = (typeof API_SCOPES)[number];

/** The payload of each event of the stream `access`: who saw or asked what, beside the changes that other streams tell. Holds no
 * patient data: cases by their ids. */
export interface AccessEventPayloads {
  'session.started': {
    readonly method: SignInMethod;
    readonly secondFactor?: SecondFactor;
    readonly facilities: readonly FacilityId[];
  };
  /** The same session goes on in another role of the person. */
  'session.roleChanged': { readonly to: Role; readonly facilities: readonly FacilityId[] };
  'session.ended': { readonly why: SessionEnd };
  /** Nobody was signed in. `userId`: whose account it was, if there is one; what was typed is never kept. */
  'signIn.refused': { readonly method: SignInMethod; readonly userId?: UserId };
  /** So many wrong credentials that none is looked at until then. */
  'account.locked': { readonly userId: UserId; readonly until: Instant };
  'credential.changed': {
    readonly userId: UserId;
    readonly credential: CredentialKind;
    /** `invited`: somebody was handed a code to set it with. `unlocked`: what was guessed wrong counts no more. */
    readonly change: 'set' | 'removed' | 'used' | 'invited' | 'unlocked';
  };
  /** An administrator was given a code that makes a browser this shared tablet. */
  'device.codeGiven': { readonly deviceId: DeviceId };
  /** A browser is this shared tablet from now on, and no other is. */
  'device.codeUsed': { readonly deviceId: DeviceId };
  /** What a desk was told when it opened: from then on it is told all that changes in its scope. */
  'cases.sent': { readonly caseIds: readonly CaseId[] };
  /** Somebody opened a case on the screen. `openedAt`: when, by their device, if the server was told only later. */
  'case.opened': { readonly caseId: CaseId; readonly what: OpenedView; readonly openedAt?: Instant };
  'records.read': { readonly caseIds: readonly CaseId[] };
  'records.exported': { readonly caseIds: readonly CaseId[]; readonly format: string };
  'organisation.read': { readonly what: string };
  /** A program was given a token for the HTTP API. */
  'apiToken.made': {
    readonly tokenId: string;
    readonly name: string;
    readonly scopes: readonly ApiScope[];
    readonly facilities: readonly FacilityId[] | 'everywhere';
  };
  'apiToken.revoked': { readonly tokenId: string };
  /** `host`: where it is told to. `topics`: of what; absent in older events. */
  'webhook.made': {
    readonly webhookId: string;
    readonly host: string;
    readonly topics?: readonly string[];
  };
  'webhook.removed': { readonly webhookId: string };
  /** `failing`: by the program, since the receiver had taken nothing for days. */
  'webhook.switchedOff': {
    readonly webhookId: string;
    readonly host: string;
    readonly why: 'administrator' | 'failing';
  };
  'webhook.switchedOn': { readonly webhookId: string; readonly host: string };
  /** Somebody had it sent at once: a test message, or what waits. */
  'webhook.tried': {
    readonly webhookId: string;
    readonly host: string;
    readonly what: 'test-message' | 'waiting';
  };
  /** Ids and times that were searched for. */
  'auditTrail.read': { readonly search: Readonly<Record<string, string>> };
  'auditTrail.exported': { readonly search: Readonly<Record<string, string>>; readonly events: number };
  /** Something that was asked, and is not for this person. */
  'request.refused': { readonly what: string; readonly caseId?: CaseId };
  'emergencyAccess.taken': {
    readonly facility: FacilityId;
    readonly reason: string;
    readonly until: Instant;
  };
  /** Something was asked of a case that could be reached only by emergency access; the events that came of it have this command. */
  'emergencyAccess.used': {
    readonly facility: FacilityId;
    readonly caseId: CaseId;
    readonly commandId: CommandId;
    readonly command: string;
  };
  /** `session`: in which; absent: in all of the person's. It also ends with its session. */
  'emergencyAccess.ended': {
    readonly facility: FacilityId;
    readonly userId: UserId;
    readonly session?: SessionId;
    readonly why: EmergencyEnd;
  };
}

/** The name of each event of the stream `access`. */
export type AccessEventType = keyof AccessEventPayloads;

/** An event of the stream `access` that has no place in a log yet. */
export type AccessEvent = {
  [T in AccessEventType]: {
    readonly type: T;
    readonly payload: AccessEventPayloads[T] & { readonly from: AccessFrom };
  };
}[AccessEventType];
