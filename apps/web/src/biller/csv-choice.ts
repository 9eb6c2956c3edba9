import type { CaseId } from '@ionm-clock/domain';
import type { WorklistRow } from './worklist-row.ts';

/** The chosen records split into those that may go out and those that are not final. */
export interface CsvChoice {
  readonly ready: readonly CaseId[];
  readonly notFinalized: readonly CaseId[];
}

/** Only what the server has finalized can be exported; a finalization that it has not confirmed is not. */
export function csvChoice(rows: readonly WorklistRow[], chosen: ReadonlySet<CaseId>): CsvChoice {
  const ready: CaseId[] = [];
  const notFinalized: CaseId[] = [];
  for (const { record, status, pending } of rows) {
    if (!chosen.has(record.caseId)) continue;
    (status === 'ended' || pending ? notFinalized : ready).push(record.caseId);
  }
  return { ready, notFinalized };
}

/** `C-1, C-2 and C-3`. */
export function listText(parts: readonly string[]): string {
  const last = parts.at(-1);
  return parts.length < 2 ? (last ?? '') : `${parts.slice(0, -1).join(', ')} and ${last}`;
}
