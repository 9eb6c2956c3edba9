import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../../packages/domain/golden');

/** A worked case: what the files say, and what must be computed of them. */
export interface GoldenCase {
  readonly name: string;
  readonly title: string;
  readonly files: readonly object[];
  readonly expected: unknown;
}

/** All worked cases, by the name of their file without its ending. */
export function goldenCases(): readonly GoldenCase[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({
      name: file.replace('.json', ''),
      ...JSON.parse(readFileSync(join(FOLDER, file), 'utf8')),
    }));
}

/** The files of one worked case. */
export function goldenFiles(name: string): readonly object[] {
  const found = goldenCases().find((golden) => golden.name === name);
  if (found === undefined) throw new Error(`no worked case ${name}`);
  return found.files;
}
