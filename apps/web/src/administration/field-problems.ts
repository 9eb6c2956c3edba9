import type { FieldProblem } from '@ionm-clock/protocol';

/** The fields of a form that were named, each with what is wrong; what names none of them is left to be said beside the form. */
export function problemsOfFields<Field extends string>(
  fields: readonly Field[],
  problems: readonly FieldProblem[],
): { readonly fields: ReadonlyMap<Field, string>; readonly others: readonly string[] } {
  const named = new Map<Field, string>();
  const others: string[] = [];
  for (const { path, reason } of problems) {
    const parts = path.split(/[.[\]]+/);
    const field = fields.find((one) => parts.includes(one));
    if (field === undefined) others.push(reason);
    else if (!named.has(field)) named.set(field, reason);
  }
  return { fields: named, others };
}
