import { clockText } from '@ionm-clock/domain';
import { NO_CODING_ADVICE } from '../no-coding-advice.ts';
import { textTable } from '../text-table.ts';
import type { CaseResult } from './case-results.ts';

const TITLES = ['Case', 'Date', 'Monitored', 'Billable', 'Physician', 'Code', 'Units', 'Counted', 'Findings'];
const TO_THE_RIGHT = new Set(['Monitored', 'Billable', 'Units', 'Counted']);

/** The results for people: a row per claim line, with durations as h:mm:ss. */
export const resultTable = (results: readonly CaseResult[]): string =>
  `${textTable(TITLES, results.flatMap(rowsOf), TO_THE_RIGHT)}\n${NO_CODING_ADVICE}\n`;

function rowsOf(result: CaseResult): string[][] {
  const { caseId, dateOfService, monitoredSeconds, billableSeconds, lines, findings } = result;
  const about = [caseId, dateOfService ?? '-', clockText(monitoredSeconds), clockText(billableSeconds)];
  const found = findings
    .map(({ code, severity, seconds }) =>
      seconds === undefined ? `${code} (${severity})` : `${code} ${clockText(seconds)} (${severity})`,
    )
    .join(', ');
  if (lines.length === 0) return [[...about, '-', '-', '-', '-', found]];
  return lines.map(({ physicianId, code, units, seconds }, index) => {
    const line = [physicianId, code, String(units), clockText(seconds)];
    return index === 0 ? [...about, ...line, found] : ['', '', '', '', ...line, ''];
  });
}
