import type {
  FieldProblem,
  ProfilePreviewAnswer,
  ProfilePreviewRequest,
  SavedProfile,
  SaveProfileRequest,
} from '@ionm-clock/protocol';
import { requestServer } from '../biller/server-request.ts';

/** What the server answered, or what went wrong in words that can be shown, with the fields that it named. */
export type Answered<Answer> =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly message: string; readonly problems: readonly FieldProblem[] };

export const askPreview = (request: ProfilePreviewRequest): Promise<Answered<ProfilePreviewAnswer>> =>
  answered('/api/profiles/preview', request);

export const saveProfile = (request: SaveProfileRequest): Promise<Answered<SavedProfile>> =>
  answered('/api/profiles', request);

async function answered<Answer>(path: string, request: unknown): Promise<Answered<Answer>> {
  const reply = await requestServer(path, request);
  if (!reply.ok) return { ok: false, message: reply.message, problems: reply.error?.problems ?? [] };
  try {
    return { ok: true, answer: await reply.response.json() };
  } catch {
    return { ok: false, message: 'The answer of the server broke off. Try again.', problems: [] };
  }
}
