import { decideOrganisation, mayIssue } from '@ionm-clock/domain';
import {
  type CsvImportAnswer,
  csvImportSchema,
  type FieldProblem,
  type WireError,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import type { z } from 'zod';
import { readPeopleFile } from '../csv-imports/people-file.ts';
import { readScheduleFile } from '../csv-imports/schedule-file.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { changeOrganisation } from '../world/organisation-change.ts';
import { importSchedule } from '../world/schedule-import.ts';
import type { ApiOptions } from './api-options.ts';
import { askingSession } from './asking-user.ts';
import { notUnderstood, refusal } from './problem.ts';
import { refuseRequest } from './refused-request.ts';

type ImportBody = z.output<typeof csvImportSchema>;

/** What a file would bring, and how it is brought. */
interface ReadFile {
  readonly words: readonly string[];
  readonly apply: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: WireError }>;
}

/** People and schedules from CSV: looked at first, then all of it or none. */
export function importRoutes({ queue, signIn, time, recorder }: ApiOptions): Router {
  const router = Router();

  const route = (
    path: string,
    what: 'importPeople' | 'importSchedule',
    read: (session: Session, body: ImportBody, problems: FieldProblem[]) => Promise<ReadFile>,
  ): void => {
    router.post(path, async (request: Request, response: Response) => {
      const session = askingSession(signIn, request, response);
      if (session === undefined) return;
      if (!mayIssue(session.user.role, what)) {
        const message = 'Files are imported by administrators. Ask one.';
        await refuseRequest(recorder, request, response, session, { what, message });
        return;
      }
      const body = csvImportSchema.safeParse(request.body);
      if (!body.success) return notUnderstood(response);
      const problems: FieldProblem[] = [];
      const file = await read(session, body.data, problems);
      if (problems.length > 0 || !body.data.apply) {
        const rows = file.words;
        response.json({
          rows,
          problems: problems.slice(0, MOST_TOLD),
          applied: false,
        } satisfies CsvImportAnswer);
        return;
      }
      const answer = await file.apply();
      if (answer.ok)
        response.json({ rows: file.words, problems: [], applied: true } satisfies CsvImportAnswer);
      else refusal(response, answer.error);
    });
  };

  route('/people', 'importPeople', async ({ user }, { commandId, text, apply }, problems) => {
    const { setUp } = queue.world.organisation;
    const { people, words } = await readPeopleFile(text, setUp, user, tellIn(problems));
    const command = { type: 'importPeople' as const, people };
    // What was asked before under the same id has changed the organisation already, and gets its first answer.
    const decision = apply || problems.length > 0 ? undefined : decideOrganisation(setUp, command, user);
    if (decision?.ok === false) problems.push({ path: 'file', reason: decision.refusal.message });
    return { words, apply: () => changeOrganisation(queue, user, { commandId, command }) };
  });

  route('/schedule', 'importSchedule', async ({ user }, { commandId, text }, problems) => {
    const { setUp, profiles } = queue.world.organisation;
    const request = { commandId, at: time.now() };
    const context = { setUp, profiles, user };
    const { messages, words } = await readScheduleFile(text, context, queue.world, request, tellIn(problems));
    return { words, apply: () => importSchedule(queue, user, messages) };
  });

  return router;
}

/** Of more problems than these the first are told: they mostly have one cause. */
const MOST_TOLD = 200;

const tellIn =
  (problems: FieldProblem[]) =>
  (path: string, reason: string): void => {
    problems.push({ path, reason });
  };
