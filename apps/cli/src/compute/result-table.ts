import { clockText } from '@ionm-clock/domain';
import type { CaseResult } from './case-results.ts';

/** Stands wherever units are shown (BILLING-RULES.md, first paragraph). */
const NO_CODING_ADVICE = 'IONM Clock computes units; it gives no legal or coding advice.';

const TITLES = ['Case', 'Date', 'Monitored', 'Billable', 'Physician', 'Code', 'Units', 'Counted', 'Findings'];
/** Titles of the columns that hold numbers and durations, which are easier to compare when they end at one edge. */
const TO_THE_RIGHT = new Set(['Monitored', 'Billable', 'Units', 'Counted']);

/** The results for people: a row per claim line, with durations as h:mm:ss. */
export function resultTable(results: readonly CaseResult[]): string {
  const rows = [TITLES, ...results.flatMap(rowsOf)];
  const widths = TITLES.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return TO_THE_RIGHT.has(TITLES[column] ?? '') ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n\n${NO_CODING_ADVICE}\n`;
}

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
