import { mayReadRecords, type User } from '@ionm-clock/domain';
import { recordsToCsv } from '@ionm-clock/exports';
import {
  csvExportSchema,
  type Directory,
  type HttpError,
  type RecordsAnswer,
  signInSchema,
} from '@ionm-clock/protocol';
import { json, type Request, type Response, Router } from 'express';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { CommandQueue } from '../world/command-queue.ts';
import type { ServerTime } from '../world/server-time.ts';
import { chooseFinalized, markExported, recordRows } from './record-rows.ts';

export interface ApiOptions {
  readonly queue: CommandQueue;
  readonly signIn: SignIn;
  readonly directory: Directory;
  readonly time: ServerTime;
}

function problem(
  response: Response,
  status: number,
  code: HttpError['error']['code'],
  message: string,
): void {
  response.status(status).json({ error: { code, message } } satisfies HttpError);
}

/** Sign-in, records and exports. Everything live goes over the socket. */
export function apiRoutes({ queue, signIn, directory, time }: ApiOptions): Router {
  const router = Router();
  router.use(json({ limit: '64kb' }));
  router.use((_request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    next();
  });

  const userOf = (request: Request): User | undefined =>
    signIn.userOf(/^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '');

  /** The user, if they may read records; otherwise the response has been given. */
  const recordReader = (request: Request, response: Response): User | undefined => {
    const user = userOf(request);
    if (user === undefined)
      problem(response, 401, 'not-allowed', 'You are signed out. Sign in and try again.');
    else if (mayReadRecords(user.role)) return user;
    else problem(response, 403, 'not-allowed', 'Records are for billers. Ask one for what you need.');
    return undefined;
  };

  router.get('/sign-in', (_request, response) => {
    response.json(signIn.choices());
  });

  router.post('/sign-in', (request, response) => {
    const body = signInSchema.safeParse(request.body);
    const signedIn = body.success ? signIn.signIn(body.data.userId) : undefined;
    if (signedIn === undefined)
      problem(response, 400, 'not-allowed', 'There is no such user. Choose one from the list.');
    else response.json(signedIn);
  });

  router.get('/me', (request, response) => {
    const user = userOf(request);
    if (user === undefined)
      problem(response, 401, 'not-allowed', 'You are signed out. Sign in and try again.');
    else response.json(user);
  });

  router.get('/records', (request, response) => {
    const user = recordReader(request, response);
    if (user === undefined) return;
    response.json({ records: recordRows(queue, user, time.now()) } satisfies RecordsAnswer);
  });

  router.post('/exports/csv', async (request, response) => {
    const user = recordReader(request, response);
    if (user === undefined) return;
    const body = csvExportSchema.safeParse(request.body);
    if (!body.success) {
      problem(
        response,
        400,
        'invalid-message',
        'caseIds must be a list of case ids. Choose records and try again.',
      );
      return;
    }
    const chosen = chooseFinalized(queue, user, body.data.caseIds);
    if (!chosen.ok) {
      problem(
        response,
        409,
        'record-not-finalized',
        `${chosen.caseIds.join(', ')}: not finalized. Finalize first, or leave out.`,
      );
      return;
    }
    const names = new Map(directory.people.map((person) => [person.userId, person.name]));
    const csv = recordsToCsv(chosen.records, (id) => names.get(id) ?? id);
    const failed = await markExported(queue, user, body.data.caseIds, time.now());
    if (failed !== undefined) {
      problem(response, 503, failed.code, failed.message);
      return;
    }
    const day = new Date(time.now()).toISOString().slice(0, 10);
    response.attachment(`ionm-clock-records-${day}.csv`).type('text/csv; charset=utf-8').send(csv);
  });

  router.use((_request, response) =>
    problem(response, 404, 'invalid-message', 'There is nothing at this address.'),
  );
  return router;
}
