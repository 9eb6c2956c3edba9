import { profileOfCase, SHIPPED_PROFILES } from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { badInput, DONE, FOUND_ERRORS, type Outcome } from '../outcome.ts';
import { readFiles } from '../read-files.ts';
import { caseResult } from './case-result.ts';
import { chosenProfile } from './chosen-profile.ts';
import { type ComputedCase, computedCases } from './computed-cases.ts';
import { resultText } from './result-text.ts';

interface ComputeOptions {
  readonly json?: true;
  readonly profile?: string;
}

/** Where one profile bills every case, the one that a case names need not be known. */
const anyProfile = (): boolean => true;

/** `compute FILE…`: what the cases come to, as JSON or as a table (DESIGN.md section 8). */
export function compute(paths: readonly string[], { json, profile }: ComputeOptions): Outcome {
  const chosen = profile === undefined ? undefined : chosenProfile(profile);
  const files = readFiles(paths);
  const read = chosen === undefined ? readCaseFiles(files.texts) : readCaseFiles(files.texts, anyProfile);
  const problems = [
    ...(chosen === undefined || chosen.ok ? [] : chosen.problems),
    ...files.problems,
    ...(read.ok ? [] : read.problems),
  ];
  if (!read.ok || chosen?.ok === false || problems.length > 0) return badInput(problems);

  const computed = computedCases(read.cases, (state) =>
    chosen === undefined ? profileOfCase(SHIPPED_PROFILES, state) : chosen.profile,
  );
  const wrong = computed.some(({ record: { findings } }) =>
    findings.some(({ severity }) => severity === 'error'),
  );
  return {
    output: json ? jsonText(computed) : resultText(computed),
    errors: '',
    status: wrong ? FOUND_ERRORS : DONE,
  };
}

const jsonText = (computed: readonly ComputedCase[]): string =>
  `${JSON.stringify(
    computed.map(({ record }) => caseResult(record)),
    undefined,
    2,
  )}\n`;
