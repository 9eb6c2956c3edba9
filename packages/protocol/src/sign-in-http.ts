import type {
  DeviceId,
  FacilityId,
  Instant,
  Role,
  SessionEnd,
  SessionId,
  SignInMethod,
  User,
  UserId,
} from '@ionm-clock/domain';
import { z } from 'zod';
import { facilityIdSchema, shortText, userIdSchema } from './schemas.ts';

/** Why somebody is not signed in, or may not do what they asked, beside the refusals of commands. */
export type AccessRefusalCode =
  | 'wrong-credentials'
  | 'locked'
  | 'too-many-requests'
  | 'weak-password'
  | 'weak-pin'
  | 'wrong-code'
  | 'already-set-up'
  | 'not-proved'
  | 'not-available';

/** A role that somebody can work in. */
export const roleSchema = z.enum(['technologist', 'physician', 'biller', 'auditor', 'administrator']);

/** Someone on a list of whom one may be. */
export interface Choice {
  readonly userId: UserId;
  readonly name: string;
}

/** GET /api/sign-in: how one signs in here. */
export type SignInChoices = DemoChoices | AccountChoices;
/** Demo mode: whom one may be; somebody once for each role that they have. */
export interface DemoChoices {
  readonly mode: 'demo';
  readonly users: readonly (User & { readonly title: string })[];
}
export interface AccountChoices {
  readonly mode: 'accounts';
  /** Nobody administers this yet: the first administrator sets it up, with the code that the server printed. */
  readonly setUp: boolean;
  /** What the button says; absent when no identity provider is configured. */
  readonly singleSignOn?: { readonly name: string };
  /** This browser is a shared tablet: technologists with a PIN, those who used it last first. */
  readonly device?: {
    readonly deviceId: DeviceId;
    readonly name: string;
    readonly people: readonly Choice[];
  };
}

/**
 * What a page is given when somebody signs in. `token` names the session to the server in every request and connection, beside the
 * cookie that proves it: a page of somebody who signed in before can neither act as, nor be forged for, whoever did since.
 */
export interface SignedIn {
  readonly token: string;
  readonly user: User;
  /** Absent in demo mode, where sessions do not end by themselves. */
  readonly session?: {
    readonly sessionId: SessionId;
    /** In which the person may work; `user.role` is the one in which they do. */
    readonly roles: readonly Role[];
    /** Without a touch for so long the page signs out; the server does too. */
    readonly idleMinutes: number;
    /** Then they sign in again, however busy they are. */
    readonly endsAt: Instant;
    /** What they still have to do before they may work: such as a second factor that their role demands. */
    readonly mustSetUp?: 'second-factor' | 'new-password';
    /** Of a shared tablet. */
    readonly deviceId?: DeviceId;
  };
}

/** POST /api/sign-in, in demo mode; `role`: absent, the first that they have. */
export const signInSchema = z.object({ userId: z.string().min(1).max(200), role: roleSchema.optional() });

const secretText = z.string().min(1).max(1_000);

/** POST /api/sign-in/password; `code`: of the authenticator app, or a recovery code. */
export const passwordSignInSchema = z.object({
  signInName: shortText.min(1),
  password: secretText,
  code: z.string().max(40).optional(),
});
export type PasswordSignIn = z.infer<typeof passwordSignInSchema>;
/** The password was right, and a code is asked for. */
export type PasswordAnswer = SignedIn | { readonly needs: 'code' };

/** POST /api/sign-in/pin, on a shared tablet */
export const pinSignInSchema = z.object({ userId: userIdSchema, pin: z.string().max(20) });
export type PinSignIn = z.infer<typeof pinSignInSchema>;

/**
 * GET /api/sign-in/single-sign-on, opened as a page, goes to the identity provider and comes back to `/`, signed in, or to
 * `/?sign-in=…` with why not. GET /api/sign-in/single-sign-on/again, opened as a page by somebody who is signed in, has them prove
 * there once more who they are, and comes back to `/?again=…`: after `done` a proof of kind `single-sign-on` holds once, for two minutes.
 */
export type SingleSignOnReturn =
  | 'done'
  | 'failed'
  /** The provider knows them; here nobody does, or they may not work here now. */
  | 'not-known'
  /** It does not answer. */
  | 'unreachable'
  /** It took more than ten minutes, or began in another browser. */
  | 'expired';

/** POST /api/set-up: the first administrator. */
export const setUpSchema = z.object({
  code: z.string().max(100),
  name: shortText.trim().min(1),
  signInName: shortText.trim().min(1),
  password: secretText,
});
export type SetUp = z.infer<typeof setUpSchema>;

/**
 * GET /api/session → SignedIn, for a page that is loaded anew: the cookie alone says who. 401 → HttpError, whose `ended` says why the
 * session of the cookie, or of the page's token, is over. POST /api/session/active, with the page's token: somebody touched it; at most once a minute.
 */
export const endSessionSchema = z.object({ why: z.enum(['signed-out', 'idle', 'switched-person']) });
/** POST /api/session/end, with the page's token. `ended` is what the person is told, and the audit trail. */
export type EndSession = z.infer<typeof endSessionSchema>;

/** POST /api/session/role → SignedIn */
export const changeRoleSchema = z.object({ role: roleSchema });

/** What somebody shows once more to sign something. */
export const proofSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('password'), password: secretText, code: z.string().max(40).optional() }),
  z.object({ kind: z.literal('pin'), pin: z.string().max(20) }),
  /** They have just come back from the identity provider, in this session. */
  z.object({ kind: z.literal('single-sign-on') }),
]);
export type Proof = z.infer<typeof proofSchema>;

/** A session as its owner and administrators see it. */
export interface ListedSession {
  readonly sessionId: SessionId;
  readonly userId: UserId;
  readonly role: Role;
  readonly method: SignInMethod;
  readonly address: string;
  /** Browser and system, as it says. */
  readonly agent: string;
  readonly device?: string;
  readonly startedAt: Instant;
  readonly lastActiveAt: Instant;
  readonly connected: boolean;
  readonly ended?: { readonly at: Instant; readonly why: SessionEnd };
}

/** GET /api/account: how somebody signs in, and where they are. */
export interface Account {
  readonly user: User;
  readonly signInName: string;
  readonly hasPassword: boolean;
  readonly hasCode: boolean;
  readonly recoveryCodesLeft: number;
  readonly hasPin: boolean;
  readonly singleSignOn: boolean;
  /** How they can prove once more who they are. */
  readonly proofs: readonly Proof['kind'][];
  readonly sessions: readonly (ListedSession & { readonly isThis: boolean })[];
}

/** POST /api/account/password; `old` absent for the first, with a one-time code of an administrator. */
export const changePasswordSchema = z.object({ old: secretText.optional(), password: secretText });
/** POST /api/account/code/begin → CodeToConfirm; a code of the app then confirms it: POST /api/account/code → RecoveryCodes */
export interface CodeToConfirm {
  readonly secret: string;
  /** `otpauth://…`, for a QR code. */
  readonly address: string;
}
export const confirmCodeSchema = z.object({ code: z.string().max(40) });
/** Shown once. POST /api/account/recovery-codes makes new ones. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}
/** POST /api/account/pin; what proves it is asked for again. */
export const changePinSchema = z.object({ pin: z.string().max(20), proof: proofSchema });
/** POST /api/account/code/remove, POST /api/account/recovery-codes */
export const proofOnlySchema = z.object({ proof: proofSchema });
/** POST /api/account/sessions/end: one, or all others. */
export const endSessionsSchema = z.object({ sessionId: z.string().max(100).optional() });

/**
 * POST /api/emergency-access → OwnEmergencies: cases of a facility where one does not work, for as long as the policy says or the session
 * lasts. Told to administrators and auditors at once. The connection ends, and the next one is told what may now be seen.
 */
export const emergencyAccessSchema = z.object({
  facility: facilityIdSchema,
  reason: z.string().trim().min(3).max(500),
});
/** GET /api/emergency-access: of this session, those that go on. */
export interface OwnEmergencies {
  readonly emergencies: readonly { readonly facility: FacilityId; readonly until: Instant }[];
}
/** POST /api/emergency-access/end → OwnEmergencies: when it is not needed any more. */
export const endOwnEmergencySchema = z.object({ facility: facilityIdSchema });
