import type { CaseId } from '@ionm-clock/domain';
import type { Request, Response } from 'express';
import { accessFrom } from '../audit/access-from.ts';
import type { Session } from '../sign-in/sign-in.ts';
import { recordAccess } from '../world/access-entry.ts';
import type { CommandQueue } from '../world/command-queue.ts';
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
  queue: CommandQueue,
  request: Request,
  response: Response,
  session: Session,
  { what, message, caseId }: Refused,
): Promise<void> {
  const payload = { what, ...(caseId && { caseId }), from: accessFrom(session, request.ip) };
  await recordAccess(queue, session.user, { type: 'request.refused', payload });
  problem(response, 403, 'not-allowed', message);
}
