import { clockText, findingCounts, type TimeRecord } from '@ionm-clock/domain';
import { NO_CODING_ADVICE } from '../no-coding-advice.ts';
import { textTable } from '../text-table.ts';
import { caseWords } from './case-words.ts';
import type { ComputedCase } from './computed-cases.ts';

const TITLES = ['Case', 'Date', 'Monitored', 'Billable', 'Physician', 'Code', 'Units', 'Counted', 'Findings'];
const TO_THE_RIGHT = new Set(['Monitored', 'Billable', 'Units', 'Counted']);

/** The results for people: a table with a row per claim line, durations as h:mm:ss; under it each case in words. */
export function resultText(computed: readonly ComputedCase[]): string {
  const rows = computed.flatMap(({ record }) => rowsOf(record));
  return [
    textTable(TITLES, rows, TO_THE_RIGHT),
    ...computed.flatMap(caseWords),
    `${NO_CODING_ADVICE}\n`,
  ].join('\n');
}

function rowsOf(record: TimeRecord): string[][] {
  const { caseId, dateOfService, monitoredSeconds, billableSeconds, lines, findings } = record;
  const about = [caseId, dateOfService ?? '-', clockText(monitoredSeconds), clockText(billableSeconds)];
  const found = findingCounts(findings)
    .map(({ severity, count }) => `${count} ${severity}${count === 1 ? '' : 's'}`)
    .join(', ');
  if (lines.length === 0) return [[...about, '-', '-', '-', '-', found]];
  return lines.map(({ physicianId, code, units, seconds }, index) => {
    const line = [physicianId, code, String(units), clockText(seconds)];
    return index === 0 ? [...about, ...line, found] : ['', '', '', '', ...line, ''];
  });
}
