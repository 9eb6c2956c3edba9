import { mayEditProfiles, type User } from '@ionm-clock/domain';
import {
  type FieldProblem,
  profilePreviewSchema,
  readProfileDraft,
  type SavedProfile,
  saveProfileSchema,
  type WireError,
} from '@ionm-clock/protocol';
import { type Request, type Response, Router } from 'express';
import { nextVersion } from '../organisation/index.ts';
import { profileSave, type SaveAnswer } from '../world/profile-save.ts';
import type { ApiOptions } from './api-options.ts';
import { askingUser } from './asking-user.ts';
import { previewFor } from './preview-for.ts';
import { notUnderstood, problem } from './problem.ts';

/** Payer profiles of the organisation: what a version would change, and saving it (BILLING-RULES.md section 2). */
export function profileRoutes({ queue, signIn, time }: ApiOptions): Router {
  const router = Router();

  /** The user, if they may change payer profiles; otherwise the response has been given. */
  const profileEditor = (request: Request, response: Response): User | undefined => {
    const user = askingUser(signIn, request, response);
    if (user === undefined || mayEditProfiles(user)) return user;
    const message = 'Payer profiles are for billers with the right to change them. Ask one of them.';
    problem(response, 403, 'not-allowed', message);
    return undefined;
  };

  router.post('/preview', async (request, response) => {
    const user = profileEditor(request, response);
    if (user === undefined) return;
    const around = profilePreviewSchema.safeParse(request.body);
    if (!around.success) return notUnderstood(response);
    const read = readProfileDraft(around.data.profile);
    if (!read.ok) return mistakes(response, read.problems);
    const next = nextVersion(queue.world.organisation, read.profile);
    if (!next.ok) return problem(response, 409, next.refusal.code, next.refusal.message);
    const { onCasesOf } = around.data;
    response.json(await previewFor(queue.world, user, next.profile, onCasesOf, time.now()));
  });

  router.post('/', async (request, response) => {
    const user = profileEditor(request, response);
    if (user === undefined) return;
    const around = saveProfileSchema.safeParse(request.body);
    if (!around.success) return notUnderstood(response);
    const read = readProfileDraft(around.data.profile);
    if (!read.ok) return mistakes(response, read.problems);
    const save = { ...around.data, profile: read.profile };
    const answer = await queue.ask<SaveAnswer>((told) => profileSave(user, save, told));
    if (answer.ok) response.json({ profile: answer.profile } satisfies SavedProfile);
    else refused(response, answer.error);
  });

  return router;
}

function refused(response: Response, { code, message }: WireError): void {
  if (code === 'not-saved') {
    problem(response, 503, code, 'The server could not store this. Nothing was changed. Try again.');
  } else problem(response, code === 'invalid-message' ? 500 : 409, code, message);
}

function mistakes(response: Response, problems: readonly FieldProblem[]): void {
  const count =
    problems.length === 1
      ? 'One field of the payer profile is'
      : `${problems.length} fields of the payer profile are`;
  problem(response, 400, 'invalid-message', `${count} wrong. Mend what is named and try again.`, problems);
}
