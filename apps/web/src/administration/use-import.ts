import type { CsvImportAnswer } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type ImportKind, importCsv } from './administration-requests.ts';
import { answered, idFor } from './command-ids.ts';
import { useOrganisation } from './organisation-of.ts';

export interface CsvImport {
  /** The file that was chosen, and what would come of it, or did. */
  readonly preview: (CsvImportAnswer & { readonly fileName: string }) | undefined;
  readonly problem: string | undefined;
  readonly underWay: boolean;
  readonly read: (file: Pick<File, 'name' | 'size' | 'text'>) => Promise<void>;
  /** Imports what is shown. */
  readonly apply: () => Promise<void>;
  readonly forget: () => void;
}

/** As much as the server takes. */
const LONGEST_TEXT = 400_000;

interface Chosen {
  readonly fileName: string;
  readonly text: string;
  readonly answer: CsvImportAnswer;
}

/** Looks at a file, and imports it once. */
export function useImport(kind: ImportKind): CsvImport {
  const { user, reload } = useOrganisation();
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<string>();
  const [underWay, setUnderWay] = useState(false);

  const send = async (fileName: string, text: string, apply: boolean): Promise<void> => {
    setUnderWay(true);
    setProblem(undefined);
    const asked = JSON.stringify([user.userId, kind, apply, await digestOf(text)]);
    const reply = await importCsv(kind, { commandId: idFor(asked), text, apply });
    if (reply.ok || !reply.unknown) answered(asked);
    if (reply.ok) setChosen({ fileName, text, answer: reply.answer });
    else setProblem(`${reply.message} ${apply ? t`The file is still chosen.` : ''}`.trim());
    if (reply.ok && reply.answer.applied) await reload();
    setUnderWay(false);
  };
  const read: CsvImport['read'] = async (file) => {
    setChosen(undefined);
    const text = file.size > LONGEST_TEXT ? undefined : await file.text().catch(() => undefined);
    if (text !== undefined) await send(file.name, text, false);
    else
      setProblem(
        file.size > LONGEST_TEXT
          ? t`${file.name} is larger than 400 kB. Divide it into several files.`
          : t`${file.name} could not be opened. Choose it again.`,
      );
  };
  return {
    preview: chosen && { ...chosen.answer, fileName: chosen.fileName },
    problem,
    underWay,
    read,
    apply: async () => {
      if (chosen !== undefined) await send(chosen.fileName, chosen.text, true);
    },
    forget: () => {
      setChosen(undefined);
      setProblem(undefined);
    },
  };
}

/** What was asked is kept as text over a reload; a schedule may name patients, and is not kept. */
async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
