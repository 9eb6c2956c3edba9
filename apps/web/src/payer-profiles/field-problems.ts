import type { FieldProblem } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { FIELD_PATHS, type FieldPath } from './profile-form.ts';

/** What is wrong in which field and what to do, in the order of the form; one thing a field. */
export type FieldProblems = ReadonlyMap<FieldPath, string>;

export const NO_PROBLEMS: FieldProblems = new Map();

/**
 * What the protocol tells of a profile, told at the fields of the form, with what is told of no field beside it: a reason of
 * another part of the profile is nothing that the form can mend.
 */
export function problemsByField(problems: readonly FieldProblem[]): {
  readonly fields: FieldProblems;
  readonly others: readonly string[];
} {
  const told = new Map<FieldPath, string>();
  const others: string[] = [];
  for (const { path, reason } of problems) {
    const field = fieldAt(path);
    if (field === undefined) others.push(path === '' ? reason : `${path} ${reason}`);
    else if (!told.has(field)) told.set(field, problemWords(path, reason));
  }
  const fields = FIELD_PATHS.flatMap((path) => {
    const words = told.get(path);
    return words === undefined ? [] : [[path, words] as const];
  });
  return { fields: new Map(fields), others };
}

/** A place in the sources is told at the sources. */
const fieldAt = (path: string): FieldPath | undefined =>
  FIELD_PATHS.find((field) => field === path || path.startsWith(`${field}[`));

/** What to do about it: `must be at least 1` becomes `It must be at least 1.` */
function problemWords(path: string, reason: string): string {
  if (reason === 'is missing') return t`Fill this in.`;
  if (reason === 'must be of type number') return t`It must be a whole number.`;
  const place = /\[(\d+)\]$/.exec(path)?.[1];
  return place === undefined ? t`It ${fieldWords(reason)}.` : t`Source ${Number(place) + 1} ${reason}.`;
}

const fieldWords = (reason: string): string =>
  reason.replace('effectiveFrom', t`the day from which it is valid`);
