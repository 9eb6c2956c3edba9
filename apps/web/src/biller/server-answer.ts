import type { FieldProblem } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { requestServer } from './server-request.ts';

/** What the server answered, or what went wrong in words that can be shown, with the fields that it named. */
export type Answered<Answer> = { readonly ok: true; readonly answer: Answer } | NotAnswered;

export interface NotAnswered {
  readonly ok: false;
  readonly message: string;
  readonly problems: readonly FieldProblem[];
  /** The server did not say whether it was done: the same again must have the same id. */
  readonly unknown: boolean;
}

/** Whoever waits longer thinks that the page hangs. */
const ANSWERS_WITHIN_MS = 30_000;

/** Like `requestServer`, for an answer in JSON. */
export async function askServer<Answer>(path: string, request?: unknown): Promise<Answered<Answer>> {
  const reply = await requestServer(path, request, ANSWERS_WITHIN_MS);
  if (!reply.ok) {
    const { message, error } = reply;
    const named = error?.field === undefined ? [] : [{ path: error.field, reason: message }];
    return { ok: false, message, problems: error?.problems ?? named, unknown: error === undefined };
  }
  try {
    return { ok: true, answer: await reply.response.json() };
  } catch {
    return {
      ok: false,
      message: t`The answer of the server broke off. Try again.`,
      problems: [],
      unknown: true,
    };
  }
}
