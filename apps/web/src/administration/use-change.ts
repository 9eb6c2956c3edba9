import type { OrganisationCommand } from '@ionm-clock/domain';
import { useState } from 'react';
import type { Answered, NotAnswered } from '../biller/server-answer.ts';
import { sendCommand } from './administration-requests.ts';
import { answered, idFor } from './command-ids.ts';
import { useForms } from './organisation-of.ts';

/** One thing at a time that is asked of the server, and what came of it. */
export interface Change {
  readonly underWay: boolean;
  readonly failed: NotAnswered | undefined;
  readonly forget: () => void;
  /** True when it is done, and what is shown is as it is since. */
  readonly ask: (request: () => Promise<Answered<unknown>>) => Promise<boolean>;
  /** A command on the organisation; once, however often it is sent. */
  readonly command: (command: OrganisationCommand) => Promise<boolean>;
}

/** `reloadOther`: what is asked for again when it is done, if that is not the organisation. */
export function useChange(reloadOther?: () => Promise<void>): Change {
  const { user, reload } = useForms();
  const [underWay, setUnderWay] = useState(false);
  const [failed, setFailed] = useState<NotAnswered>();
  const ask: Change['ask'] = async (request) => {
    setUnderWay(true);
    setFailed(undefined);
    const reply = await request();
    if (!reply.ok) setFailed(reply);
    // Also after a refusal: it may be of what somebody else did meanwhile.
    if (reply.ok || !reply.unknown) await (reloadOther ?? reload)();
    setUnderWay(false);
    return reply.ok;
  };
  const command: Change['command'] = (asked) =>
    ask(async () => {
      const text = JSON.stringify([user.userId, asked]);
      const reply = await sendCommand(idFor(text), asked);
      if (reply.ok || !reply.unknown) answered(text);
      return reply;
    });
  return { underWay, failed, forget: () => setFailed(undefined), ask, command };
}
