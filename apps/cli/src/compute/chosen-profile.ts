import { type PayerProfile, SHIPPED_PROFILES } from '@ionm-clock/domain';
import { type CaseFileProblem, readPayerProfile } from '@ionm-clock/protocol';
import { readFiles } from '../read-files.ts';

export type ChosenProfile =
  | { readonly ok: true; readonly profile: PayerProfile }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The payer profile that `--profile` names: a shipped one, else the one in that file. */
export function chosenProfile(nameOrFile: string): ChosenProfile {
  const shipped = SHIPPED_PROFILES.latest(nameOrFile);
  if (shipped !== undefined) return { ok: true, profile: shipped };
  const { texts, problems } = readFiles([nameOrFile]);
  const [text] = texts;
  if (text !== undefined) return readPayerProfile(text);
  const names = SHIPPED_PROFILES.ids.join(', ');
  return {
    ok: false,
    problems: problems.map(({ file, path, reason }) => ({
      file,
      path,
      reason: `is not one of the payer profiles ${names}, and as a file: ${reason}`,
    })),
  };
}
