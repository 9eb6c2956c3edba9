import type { z } from 'zod';
import { inOrderOf } from './in-order-of.ts';

/** What is wrong in a case file, where, and why. Names fields and ids, never what a field says: that may be a patient's. */
export interface CaseFileProblem {
  readonly file: string;
  /** `events[2].at`, `[1].case.room`, `line 3: case.id`; empty for the file as a whole. */
  readonly path: string;
  readonly reason: string;
}

/** Tells a problem at a path; whoever made it knows the file. */
export type Tell = (path: string, reason: string) => void;

/** Tells every problem that a schema found in what stands at `path`. */
function tellIssues(error: z.ZodError, path: string, tell: Tell): void {
  for (const issue of error.issues) {
    const at = joined(path, issue.path);
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) tell(joined(path, [...issue.path, key]), 'is no field that belongs here');
    } else tell(at, reasonOf(issue));
  }
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'must be a whole number';
  if (issue.code === 'invalid_type') return `must be of type ${issue.expected}`;
  if (issue.code === 'invalid_value') {
    return `must be ${issue.values.length === 1 ? '' : 'one of '}${issue.values.join(', ')}`;
  }
  return issue.message;
}

/** How a size that is wrong is told, where the schema has no words of its own. */
function wordsOfSize(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'too_small') {
    const { origin, minimum } = issue;
    if (origin === 'number') return `must be at least ${minimum}`;
    if (origin === 'string' && minimum === 1) return 'must not be empty';
  }
  if (issue.code === 'too_big') {
    const { origin, maximum } = issue;
    if (origin === 'number') return `must be at most ${maximum}`;
    if (origin === 'string') return `must not be longer than ${maximum} characters`;
    if (origin === 'array') return `must not have more than ${maximum} entries`;
  }
  return undefined;
}

/** A path in the notation of JavaScript; `line 3: ` in front of it names the line of a file. */
export function joined(path: string, keys: readonly PropertyKey[]): string {
  const whole = keys.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' || text.endsWith(' ') ? `${text}${String(key)}` : `${text}.${String(key)}`;
  }, path);
  return keys.length === 0 ? whole.replace(/: $/, '') : whole;
}

/** The value as `schema` has it, its fields in their order, or undefined and every problem told. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  path: string,
  tell: Tell,
): z.output<Schema> | undefined {
  const parsed = schema.safeParse(value, { reportInput: true, error: wordsOfSize });
  if (parsed.success) {
    inOrderOf(value, parsed.data);
    return parsed.data;
  }
  tellIssues(parsed.error, path, tell);
  return undefined;
}
