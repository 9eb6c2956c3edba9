import { SHIPPED_PROFILES } from '@ionm-clock/domain';
import { caseDocuments } from './case-documents.ts';
import type { FileCase } from './file-case.ts';
import type { CaseFileProblem, Tell } from './problem.ts';
import type { KnowsProfile } from './raw-fields.ts';
import { rawCaseId, readCase } from './read-case.ts';

export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Knows the profiles that come with the program. */
export const isShipped: KnowsProfile = (id) => SHIPPED_PROFILES.latest(id) !== undefined;

/** What is wrong with an id that an earlier case has, at `place`. */
export const repeatedId = (place: string): string => `is the id of another case already, at ${place}`;

export type CaseFiles =
  | { readonly ok: true; readonly cases: readonly FileCase[] }
  | { readonly ok: false; readonly problems: readonly CaseFileProblem[] };

/**
 * The cases in files of `ionm-case/1` (DESIGN.md section 8), in the order given; together they are one world, so a case id may
 * be used once. Of bad files every problem is told, and no case is given.
 */
export function readCaseFiles(
  files: readonly NamedText[],
  knowsProfile: KnowsProfile = isShipped,
): CaseFiles {
  const problems: CaseFileProblem[] = [];
  const cases: FileCase[] = [];
  const idsAt = new Map<string, string>();
  for (const { name, text } of files) {
    const tell: Tell = (path, reason) => problems.push({ file: name, path, reason });
    for (const { path, value } of caseDocuments(text, tell)) {
      const one = readCase(name, value, path, knowsProfile, tell);
      if (one !== undefined) cases.push(one);
      // Also of a case that is not sound otherwise, so that one reading of the problems is enough.
      const found = rawCaseId(value, path);
      if (found === undefined) continue;
      const before = idsAt.get(found.id);
      if (before === undefined) idsAt.set(found.id, `${name}: ${found.path}`);
      else tell(found.path, repeatedId(before));
    }
  }
  return problems.length === 0 ? { ok: true, cases } : { ok: false, problems };
}
