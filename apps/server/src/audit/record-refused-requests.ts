import type { RequestHandler } from 'express';
import { askingIn } from '../http/asking-user.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { AccessRecorder } from './access-recorder.ts';

/** Set in the locals of a response whose refusal the audit trail tells by a better name than that of the route. */
export const REFUSAL_IS_TOLD = 'refusalIsTold';

/** Tells the audit trail who was answered that something is not for them. */
export const recordRefusedRequests =
  (signIn: Pick<SignIn, 'sessionOf'>, recorder: AccessRecorder): RequestHandler =>
  (request, response, next) => {
    const address = request.ip;
    response.on('finish', () => {
      if (response.statusCode !== 403 || response.locals[REFUSAL_IS_TOLD] === true) return;
      const session = signIn.sessionOf(askingIn(request));
      if (session === undefined) return;
      // The route as it is written in the program: what somebody typed in its place may be anything.
      const what = `${request.method} ${request.baseUrl}${String(request.route?.path ?? '')}`;
      void recorder.refused({ session, address }, { what });
    });
    next();
  };
