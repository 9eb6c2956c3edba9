import type { HttpError } from '@ionm-clock/protocol';
import { type ReactNode, useState } from 'react';
import { type Answer, askServer, type NotAnswered } from '../session/ask-server.ts';
import { sessionStore } from '../session/session.ts';
import { AnswerWords } from './AnswerWords.tsx';

interface Asking<Body> {
  /** One request at a time: a second press while the first is under way does nothing. */
  readonly ask: (path: string, body: unknown) => Promise<Answer<Body> | undefined>;
  readonly problem: ReactNode;
  readonly code: HttpError['error']['code'] | undefined;
  readonly busy: boolean;
  readonly forget: () => void;
}

/** A form that asks the server, and shows what it says. */
export function useAsking<Body>(onAnswer: (body: Body) => void): Asking<Body> {
  const [failed, setFailed] = useState<NotAnswered>();
  const [busy, setBusy] = useState(false);
  const ask = async (path: string, body: unknown): Promise<Answer<Body> | undefined> => {
    if (busy) return undefined;
    setBusy(true);
    setFailed(undefined);
    const answer = await askServer<Body>(path, { body, token: sessionStore.getState().token });
    setBusy(false);
    if (answer.ok) onAnswer(answer.body);
    else setFailed(answer);
    return answer;
  };
  return {
    ask,
    busy,
    problem: failed && <AnswerWords {...failed} />,
    code: failed?.error.code,
    forget: () => setFailed(undefined),
  };
}
