import { mayIssue } from '@ionm-clock/domain';
import {
  emergencyAccessSchema,
  endEmergencyAccessSchema,
  endOwnEmergencySchema,
  type OwnEmergencies,
} from '@ionm-clock/protocol';
import { type Response, Router } from 'express';
import { askingSession } from '../http/asking-user.ts';
import { problem } from '../http/problem.ts';
import type { Session, SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { EmergencyAccesses } from './emergency-accesses.ts';

interface EmergencyRoutesOptions {
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly emergencies: EmergencyAccesses;
}

/** Cases of a facility where somebody does not work, when they are needed there. */
export function emergencyRoutes({ queue, signIn, emergencies }: EmergencyRoutesOptions): Router {
  const router = Router();

  const tellOwn = (session: Session, response: Response): void => {
    const own = emergencies.ofSession(session.id).map(({ facility, until }) => ({ facility, until }));
    response.json({ emergencies: own } satisfies OwnEmergencies);
  };

  router.get('/emergency-access', (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session !== undefined) tellOwn(session, response);
  });

  router.post('/emergency-access', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    const { role, facilities, emergencyAt = [] } = session.user;
    if (!mayIssue(role, 'takeEmergencyAccess')) {
      problem(response, 403, 'not-allowed', 'Emergency access is for technologists and reading physicians.');
      return;
    }
    const body = emergencyAccessSchema.safeParse(request.body);
    if (!body.success) {
      problem(response, 400, 'invalid-message', 'Choose a facility, and say why in 3 to 500 characters.');
      return;
    }
    const { facility, reason } = body.data;
    if (!queue.directory.facilities.some(({ id }) => id === facility)) {
      problem(response, 409, 'not-available', 'There is no such facility. Choose one from the list.');
    } else if (facilities.includes(facility) && !emergencyAt.includes(facility)) {
      problem(
        response,
        409,
        'not-available',
        'You work at this facility: its cases are open to you already.',
      );
    } else {
      await emergencies.take(session, request.ip, facility, reason);
      tellOwn(session, response);
    }
  });

  router.post('/emergency-access/end', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    const body = endOwnEmergencySchema.safeParse(request.body);
    if (!body.success) return void problem(response, 400, 'invalid-message', NOT_UNDERSTOOD);
    const { facility } = body.data;
    const { userId } = session.user;
    if (emergencies.ofSession(session.id).some((one) => one.facility === facility)) {
      await emergencies.end(session, request.ip, { userId, facility, session: session.id });
    }
    tellOwn(session, response);
  });

  router.post('/administration/emergency-access/end', async (request, response) => {
    const session = askingSession(signIn, request, response);
    if (session === undefined) return;
    const { user } = session;
    if (!mayIssue(user.role, 'endSessionsOfOthers')) {
      problem(response, 403, 'not-allowed', 'Only administrators end the access of others. Ask one.');
      return;
    }
    const body = endEmergencyAccessSchema.safeParse(request.body);
    if (!body.success) return void problem(response, 400, 'invalid-message', NOT_UNDERSTOOD);
    const of = body.data;
    const goesOn = emergencies.list().some((one) => one.userId === of.userId && one.facility === of.facility);
    if (!goesOn || !user.facilities.includes(of.facility)) {
      problem(response, 409, 'not-available', 'There is no such emergency access any more. Reload the list.');
      return;
    }
    await emergencies.end(session, request.ip, of);
    response.json({});
  });

  return router;
}

const NOT_UNDERSTOOD = 'This request cannot be understood. Reload the page and try again.';
