import type { CaseFileProblem } from '@ionm-clock/protocol';

/** Exit statuses (DESIGN.md section 8). */
export const DONE = 0;
export const FOUND_ERRORS = 1;
export const BAD_INPUT = 2;

/** What a command says on standard output and standard error, and its exit status. */
export interface Outcome {
  readonly output: string;
  readonly errors: string;
  readonly status: number;
}

/** `cases.json: [1].case.room: is missing`. */
export const problemLine = ({ file, path, reason }: CaseFileProblem): string =>
  `${[file, path].filter((part) => part !== '').join(': ')}: ${reason}`;

/** Nothing but the problems, one a line: file, path, reason. */
export const badInput = (problems: readonly CaseFileProblem[]): Outcome =>
  failed(...problems.map(problemLine));

export const failed = (...lines: readonly string[]): Outcome => ({
  output: '',
  errors: lines.map((line) => `${line}\n`).join(''),
  status: BAD_INPUT,
});
