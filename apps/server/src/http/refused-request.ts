import type { CaseId } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import type { AccessRecorder } from '../audit/access-recorder.ts';
import { REFUSAL_IS_TOLD } from '../audit/record-refused-requests.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { problem } from './problem.ts';

/** What was asked, and why it is not for whoever asks. */
export interface Refused {
  /** The command or the view, by its name in the table of who may do what. */
  readonly what: string;
  readonly message: string;
  readonly caseId?: CaseId;
}

/** Answers that this is not for this person, and tells the audit trail; a full disk makes it no less refused. */
export async function refuseRequest(
  recorder: AccessRecorder,
  request: Request,
  response: Response,
  session: Session,
  { what, message, caseId }: Refused,
): Promise<void> {
  const whence = { session, address: request.ip };
  await recorder.refused(whence, caseId === undefined ? { what } : { what, caseId });
  response.locals[REFUSAL_IS_TOLD] = true;
  problem(response, 403, 'not-allowed', message);
}
