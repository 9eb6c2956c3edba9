import {
  type AccessEvent,
  type AccessEventPayloads,
  type CaseId,
  type CredentialKind,
  type EmergencyEnd,
  isoInstant,
  type OpenedView,
  type SecondFactor,
  type SessionEnd,
  type SignInMethod,
} from '@ionm-clock/domain';

/** The cases among these that the reader may be told, as words. */
export type CasesInWords = (caseIds: readonly CaseId[]) => string;

/** What somebody saw or asked. A new type of event does not compile until it has its words. */
export function accessWords({ type, payload }: AccessEvent, cases: CasesInWords): string {
  switch (type) {
    case 'session.started': {
      const { method, secondFactor, facilities } = payload;
      const second = secondFactor === undefined ? '' : ` and ${SECOND_FACTORS[secondFactor]}`;
      return `signed in with ${METHODS[method]}${second}, for ${facilities.join(', ') || 'no facility'}`;
    }
    case 'session.roleChanged':
      return `went on as ${payload.to}, for ${payload.facilities.join(', ') || 'no facility'}`;
    case 'session.ended':
      return ENDS[payload.why];
    case 'signIn.refused':
      return payload.userId === undefined
        ? `was not signed in with ${METHODS[payload.method]}: nobody is known by that name`
        : `was not signed in as ${payload.userId} with ${METHODS[payload.method]}`;
    case 'account.locked':
      return `too many wrong credentials: the account of ${payload.userId} is locked until ${isoInstant(payload.until)}`;
    case 'credential.changed':
      return credentialWords(payload);
    case 'device.codeGiven':
      return `was given the code that makes a browser the tablet ${payload.deviceId}`;
    case 'device.codeUsed':
      return `a browser was made the tablet ${payload.deviceId}`;
    case 'cases.sent':
      return `was told at the opening of the desk: ${cases(payload.caseIds)}`;
    case 'case.opened': {
      const { what, caseId, openedAt } = payload;
      const late = openedAt === undefined ? '' : ` at ${isoInstant(openedAt)}, told later`;
      return `opened ${OPENED[what]} of ${cases([caseId])}${late}`;
    }
    case 'records.read':
      return `read the records: ${cases(payload.caseIds)}`;
    case 'records.exported':
      return `exported records as ${payload.format}: ${cases(payload.caseIds)}`;
    case 'organisation.read':
      return `looked at the organisation: ${payload.what}`;
    case 'apiToken.made': {
      const { tokenId, scopes, facilities } = payload;
      const where = facilities === 'everywhere' ? facilities : `at ${facilities.join(', ')}`;
      return `made the API token api-${tokenId} for ${scopes.join(', ')}, ${where}`;
    }
    case 'apiToken.revoked':
      return `revoked the API token api-${payload.tokenId}`;
    case 'webhook.made': {
      const { webhookId, host, topics } = payload;
      const of = topics === undefined ? '' : `, to be told of ${topics.join(', ')}`;
      return `added the webhook ${webhookId} to ${host}${of}`;
    }
    case 'webhook.removed':
      return `removed the webhook ${payload.webhookId}`;
    case 'webhook.switchedOff': {
      const why = payload.why === 'failing' ? ': its receiver had taken nothing for days' : '';
      return `switched off the webhook ${payload.webhookId} to ${payload.host}${why}`;
    }
    case 'webhook.switchedOn':
      return `switched on the webhook ${payload.webhookId} to ${payload.host}`;
    case 'webhook.tried':
      return payload.what === 'test-message'
        ? `sent a test message to the webhook ${payload.webhookId} at ${payload.host}`
        : `sent what waits for the webhook ${payload.webhookId} to ${payload.host} at once`;
    case 'auditTrail.read':
      return `searched the audit trail: ${searchWords(payload.search)}`;
    case 'auditTrail.exported':
      return `exported ${payload.events} entries of the audit trail: ${searchWords(payload.search)}`;
    case 'request.refused': {
      const of = payload.caseId === undefined ? '' : `, of ${cases([payload.caseId])}`;
      return `was refused ${payload.what}${of}`;
    }
    case 'emergencyAccess.taken':
      return `took emergency access to ${payload.facility} until ${isoInstant(payload.until)}`;
    case 'emergencyAccess.used':
      return `asked ${payload.command} of ${cases([payload.caseId])} by emergency access to ${payload.facility}`;
    case 'emergencyAccess.ended':
      return `emergency access of ${payload.userId} to ${payload.facility} ended: ${EMERGENCY_ENDS[payload.why]}`;
  }
}

function credentialWords({ userId, credential, change }: AccessEventPayloads['credential.changed']): string {
  switch (change) {
    case 'invited':
      return `an invitation to set ${CREDENTIALS[credential]} was made for ${userId}`;
    case 'unlocked':
      return `the account of ${userId} was unlocked`;
    default:
      return `${CREDENTIALS[credential]} of ${userId} was ${change}`;
  }
}

function searchWords(search: Readonly<Record<string, string>>): string {
  const parts = Object.entries(search).map(([name, value]) => `${name} ${value}`);
  return parts.length === 0 ? 'everything' : parts.join(', ');
}

const METHODS: Readonly<Record<SignInMethod, string>> = {
  password: 'a password',
  'single-sign-on': 'single sign-on',
  pin: 'a PIN',
  demo: 'a choice from the demo’s list',
};
const SECOND_FACTORS: Readonly<Record<SecondFactor, string>> = {
  code: 'a code of the authenticator app',
  'recovery-code': 'a recovery code',
  'shared-device': 'the shared tablet',
  'identity-provider': 'what the identity provider asked for',
};
const ENDS: Readonly<Record<SessionEnd, string>> = {
  'signed-out': 'signed out',
  idle: 'was signed out: nobody touched the page for too long',
  'too-long': 'was signed out: the session had lasted as long as a session may',
  'switched-person': 'was signed out: somebody else signed in on the tablet',
  'signed-out-everywhere': 'was signed out: they signed out everywhere',
  'ended-by-administrator': 'was signed out by an administrator',
  'no-longer-allowed': 'was signed out: they may no longer work here',
};
const EMERGENCY_ENDS: Readonly<Record<EmergencyEnd, string>> = {
  time: 'its time was over',
  'ended-by-person': 'they ended it',
  'ended-by-administrator': 'an administrator ended it',
};
const CREDENTIALS: Readonly<Record<CredentialKind, string>> = {
  password: 'the password',
  code: 'the second factor',
  'recovery-codes': 'a recovery code',
  pin: 'the PIN',
  'single-sign-on': 'the single sign-on',
};
const OPENED: Readonly<Record<OpenedView, string>> = {
  case: 'the page',
  times: 'the times',
  record: 'the record',
};
