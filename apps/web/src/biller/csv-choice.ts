import type { CaseId } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { isOpen, type WorklistRow } from './worklist-row.ts';

/** The chosen records split into those that may go out and those that are not final. */
export interface CsvChoice {
  readonly ready: readonly CaseId[];
  readonly notFinalized: readonly CaseId[];
}

/** Only what the server has finalized can be exported; a reopening that it has not confirmed is respected. */
export function csvChoice(rows: readonly WorklistRow[], chosen: ReadonlySet<CaseId>): CsvChoice {
  const ready: CaseId[] = [];
  const notFinalized: CaseId[] = [];
  for (const row of rows) {
    const { caseId, view } = row;
    if (!chosen.has(caseId)) continue;
    (isOpen(row) || view.pending ? notFinalized : ready).push(caseId);
  }
  return { ready, notFinalized };
}

/** Why there is nothing to download; undefined when there is. */
export function whyNoDownload({ ready, notFinalized }: CsvChoice): string | undefined {
  if (ready.length > 0) return undefined;
  return notFinalized.length === 0
    ? t`Choose finalized records first: tick them, or press x.`
    : t`${notFinalizedText(notFinalized)} Finalize first, then download.`;
}

/** What goes out and what stays behind, before the button is pressed. */
export function choiceText({ ready, notFinalized }: CsvChoice): string {
  const goesOut =
    ready.length === 0 ? t`No finalized record is chosen.` : t`${recordsText(ready.length)} chosen.`;
  return ready.length === 0 || notFinalized.length === 0
    ? goesOut
    : t`${goesOut} Left out of the file: ${notFinalizedText(notFinalized)}`;
}

export const recordsText = (count: number): string => plural(count, { one: '# record', other: '# records' });

/** Beyond this many, a list of ids is no help. */
const LISTED = 4;

function notFinalizedText(caseIds: readonly CaseId[]): string {
  const count = caseIds.length;
  if (count > LISTED) return t`${count} are not finalized.`;
  const cases = listText(caseIds);
  return plural(count, { one: `${cases} is not finalized.`, other: `${cases} are not finalized.` });
}

/** `C-1, C-2 and C-3`. */
export function listText(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  const others = parts.slice(0, -1).join(', ');
  return others === '' ? last : t`${others} and ${last}`;
}
