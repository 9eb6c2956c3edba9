import { CPT, type ProfileOf, shippedProfile } from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { badInput, DONE, FOUND_ERRORS, type Outcome } from '../outcome.ts';
import { readFiles } from '../read-files.ts';
import { caseResults } from './case-results.ts';
import { chosenProfile } from './chosen-profile.ts';
import { resultTable } from './result-table.ts';

interface ComputeOptions {
  readonly json?: true;
  readonly profile?: string;
}

/** `compute FILE…`: what the cases come to, as JSON or as a table (DESIGN.md section 8). */
export function compute(paths: readonly string[], { json, profile }: ComputeOptions): Outcome {
  const chosen = profile === undefined ? undefined : chosenProfile(profile);
  // A choice that cannot be read must not hide what is wrong with the cases, so the default stands in for it.
  const profileOf: ProfileOf =
    chosen === undefined ? shippedProfile : () => (chosen.ok ? chosen.profile : CPT);
  const files = readFiles(paths);
  const read = readCaseFiles(files.texts, profileOf);
  const problems = [
    ...(chosen === undefined || chosen.ok ? [] : chosen.problems),
    ...files.problems,
    ...(read.ok ? [] : read.problems),
  ];
  if (!read.ok || problems.length > 0) return badInput(problems);

  const results = caseResults(read.cases, profileOf);
  const wrong = results.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
  return {
    output: json ? `${JSON.stringify(results, undefined, 2)}\n` : resultTable(results),
    errors: '',
    status: wrong ? FOUND_ERRORS : DONE,
  };
}
