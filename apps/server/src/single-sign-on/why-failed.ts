import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

/** Why nobody came in through the identity provider. `detail`: a code of the protocol, for the operators. */
export interface LoginFailure {
  readonly why: /** It does not answer, or answers that it cannot. */
    | 'unreachable'
    /** It did not let the person in, or they turned back. */
    | 'refused'
    /** What came back is not an answer to what was asked. */
    | 'not-valid'
    | 'claim-missing'
    | 'email-not-verified'
    | 'not-proved-anew';
  readonly detail?: string;
}

const CANNOT_NOW: ReadonlySet<string> = new Set(['temporarily_unavailable', 'server_error']);
const SERVER_FAULT = 500;
/** Codes of the protocol and of the library; the texts beside them may name people. */
const CODE = /^[\w-]{1,64}$/;

/** What an error of the conversation with the provider comes to. Its text is passed on to nobody. */
export function whyFailed(error: unknown): LoginFailure {
  if (error instanceof AuthorizationResponseError) {
    return withDetail(CANNOT_NOW.has(error.error) ? 'unreachable' : 'refused', error.error);
  }
  if (error instanceof ResponseBodyError) {
    return withDetail(error.status >= SERVER_FAULT ? 'unreachable' : 'not-valid', error.error);
  }
  if (error instanceof ClientError) {
    const { code = '', cause } = error;
    const isDown = code === 'OAUTH_TIMEOUT' || (cause instanceof Response && cause.status >= SERVER_FAULT);
    return withDetail(isDown ? 'unreachable' : 'not-valid', code);
  }
  // What `fetch` throws when there is no answer.
  if (error instanceof TypeError && error.cause instanceof Error) {
    const { cause } = error;
    return withDetail('unreachable', 'code' in cause ? String(cause.code) : '');
  }
  return { why: 'not-valid' };
}

const withDetail = (why: LoginFailure['why'], detail: string): LoginFailure =>
  CODE.test(detail) ? { why, detail } : { why };
