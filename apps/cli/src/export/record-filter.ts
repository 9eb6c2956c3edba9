import { type CaseId, parseInstant } from '@ionm-clock/domain';
import type { CaseFileProblem } from '@ionm-clock/protocol';

/** Which records are asked for; all, where nothing is said. */
export interface RecordFilter {
  /** First and last date of service, both included. */
  readonly from?: string;
  readonly to?: string;
  /** Only these cases. */
  readonly cases?: ReadonlySet<string>;
}

/** Whether a record is asked for. One without a date of service is of no day. */
export function isAskedFor(
  { from = '', to = LAST, cases }: RecordFilter,
  caseId: CaseId,
  dateOfService: string | undefined,
): boolean {
  if (cases !== undefined && !cases.has(caseId)) return false;
  if (from === '' && to === LAST) return true;
  return dateOfService !== undefined && from <= dateOfService && dateOfService <= to;
}

/** Stands after every date. */
const LAST = '~';

/** What is wrong with the dates that are asked for. */
export function filterProblems({ from, to }: RecordFilter): readonly CaseFileProblem[] {
  const wrong = [...dateProblems('--from', from), ...dateProblems('--to', to)];
  if (wrong.length > 0 || from === undefined || to === undefined || from <= to) return wrong;
  return [{ file: '--to', path: '', reason: 'lies before --from, and no day is between them' }];
}

const dateProblems = (option: string, date: string | undefined): readonly CaseFileProblem[] =>
  date === undefined || isDate(date)
    ? []
    : [{ file: option, path: '', reason: 'must be a date of service such as 2026-11-03' }];

const isDate = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && parseInstant(`${text}T00:00Z`) !== undefined;
