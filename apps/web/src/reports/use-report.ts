import { useEffect, useState } from 'react';
import { askServer } from '../biller/server-answer.ts';
import { type Downloaded, download } from '../download/download.ts';

/** What the server said last, and what is asked now. */
export interface Asked<Answer> {
  readonly answer: Answer | undefined;
  readonly underWay: boolean;
  readonly problem: string | undefined;
  readonly askAgain: () => void;
}

/** What the server answers at a path; while another is asked, what it answered before stays. */
export function useAnswer<Answer>(path: string): Asked<Answer> {
  const [asked, setAsked] = useState({ path, turn: 0 });
  const [told, setTold] = useState<{
    readonly of: typeof asked | undefined;
    readonly answer: Answer | undefined;
    readonly problem: string | undefined;
  }>({ of: undefined, answer: undefined, problem: undefined });
  if (asked.path !== path) setAsked({ path, turn: asked.turn + 1 });
  useEffect(() => {
    let isLast = true;
    void askServer<Answer>(asked.path).then((reply) => {
      if (!isLast) return;
      setTold((before) =>
        reply.ok
          ? { of: asked, answer: reply.answer, problem: undefined }
          : { of: asked, answer: before.answer, problem: reply.message },
      );
    });
    return () => {
      isLast = false;
    };
  }, [asked]);
  return {
    answer: told.answer,
    underWay: told.of !== asked,
    problem: told.of === asked ? told.problem : undefined,
    askAgain: () => setAsked({ path, turn: asked.turn + 1 }),
  };
}

/** Has the server write a report as CSV, and hands it to the browser to save. */
export const saveReport = (path: string): Promise<Downloaded> => download(path, 'ionm-clock-report.csv');
