import type { HttpError } from '@ionm-clock/protocol';
import { useState } from 'react';
import { type Answer, askServer } from '../session/ask-server.ts';
import { sessionStore } from '../session/session.ts';
import { problemWords } from './answer-words.ts';

interface Asking<Body> {
  /** One request at a time: a second press while the first is under way does nothing. */
  readonly ask: (path: string, body: unknown) => Promise<Answer<Body> | undefined>;
  readonly problem: string | undefined;
  readonly code: HttpError['error']['code'] | undefined;
  readonly busy: boolean;
  readonly forget: () => void;
}

/** A form that asks the server, and shows what it says. */
export function useAsking<Body>(onAnswer: (body: Body) => void): Asking<Body> {
  const [failed, setFailed] = useState<HttpError>();
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
    problem: failed && problemWords(failed),
    code: failed?.error.code,
    forget: () => setFailed(undefined),
  };
}
