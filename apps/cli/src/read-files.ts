import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CaseFileProblem, NamedText } from '@ionm-clock/protocol';

/** The texts of the files that could be read, and what is in the way of the others. */
export interface FilesRead {
  readonly texts: readonly NamedText[];
  readonly problems: readonly CaseFileProblem[];
}

/** Reads files; they are named as the person named them. */
export function readFiles(paths: readonly string[]): FilesRead {
  const texts: NamedText[] = [];
  const problems: CaseFileProblem[] = [];
  for (const name of paths) {
    try {
      texts.push({ name, text: UTF_8.decode(readFileSync(fromWhereItRuns(name))) });
    } catch (error) {
      problems.push({ file: name, path: '', reason: reasonOf(error) });
    }
  }
  return { texts, problems };
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** The package manager runs scripts in the folder of the project and tells in INIT_CWD where the person is. */
export const fromWhereItRuns = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read by you',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'is not UTF-8 text',
};

/** What an error says. */
export const reasonIn = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Why a file could not be read. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  return REASONS[code] ?? `cannot be read (${code})`;
}
