import type { CaseId } from '@ionm-clock/domain';
import { lackText } from './lack-words.ts';
import type { WorklistRow } from './worklist-row.ts';

/** The marked records split into those that can be finalized together and those that stay, each with why. */
export interface FinalizeChoice {
  readonly goes: readonly WorklistRow[];
  readonly stays: readonly { readonly row: WorklistRow; readonly why: string }[];
  readonly units: number;
}

/**
 * What would be finalized. Many at once are not looked at one by one, so what lacks something stays: it can be finalized by itself.
 * `whyNot` says why one cannot be finalized now at all.
 */
export function finalizeChoice(
  rows: readonly WorklistRow[],
  marked: ReadonlySet<CaseId>,
  whyNot: (row: WorklistRow) => string | undefined,
): FinalizeChoice {
  const goes: WorklistRow[] = [];
  const stays: { row: WorklistRow; why: string }[] = [];
  for (const row of rows) {
    if (!marked.has(row.caseId)) continue;
    const why = whyNot(row) ?? (row.lacks.length > 0 ? row.lacks.map(lackText).join(', ') : undefined);
    if (why === undefined) goes.push(row);
    else stays.push({ row, why });
  }
  return { goes, stays, units: goes.reduce((sum, { record }) => sum + unitsOf(record), 0) };
}

const unitsOf = (record: WorklistRow['record']): number =>
  (record?.lines ?? []).reduce((sum, { units }) => sum + units, 0);
