import { t } from '@lingui/core/macro';
import { useEffect, useState } from 'react';
import { fileNameOf } from '../biller/file-name.ts';
import { askServer } from '../biller/server-answer.ts';
import { requestServer } from '../biller/server-request.ts';
import { saveFile } from '../ui/save-file.ts';

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

export type Saved =
  | { readonly ok: true; readonly fileName: string }
  | { readonly ok: false; readonly message: string };

/** Has the server write a report as CSV, and hands it to the browser to save. */
export async function saveReport(path: string): Promise<Saved> {
  const reply = await requestServer(path);
  if (!reply.ok) return reply;
  const fileName = fileNameOf(reply.response.headers.get('content-disposition'), 'ionm-clock-report.csv');
  try {
    saveFile(await reply.response.blob(), fileName);
    return { ok: true, fileName };
  } catch {
    return { ok: false, message: t`The file broke off on its way. Download it again.` };
  }
}
