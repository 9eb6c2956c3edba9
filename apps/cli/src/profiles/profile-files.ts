import { type CaseFileProblem, type PayerProfileDraft, readProfileDraftFile } from '@ionm-clock/protocol';
import { readFiles } from '../read-files.ts';

/** A payer profile with the name of the file that it is in. */
export interface FileProfile {
  readonly file: string;
  readonly draft: PayerProfileDraft;
}

export type ProfileFiles =
  | { readonly ok: true; readonly profiles: readonly FileProfile[] }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/** The payer profiles in these files, one a file, or everything that is wrong with any of them. */
export function readProfileFiles(paths: readonly string[]): ProfileFiles {
  const { texts, problems } = readFiles(paths);
  const read = texts.map((text) => ({ file: text.name, result: readProfileDraftFile(text) }));
  const all = [...problems, ...read.flatMap(({ result }) => (result.ok ? [] : result.problems))];
  if (all.length > 0) return { ok: false, problems: all };
  const profiles = read.flatMap(({ file, result }) => (result.ok ? [{ file, draft: result.profile }] : []));
  return { ok: true, profiles };
}
