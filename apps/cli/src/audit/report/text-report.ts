import { clockText } from '@ionm-clock/domain';
import { NO_CODING_ADVICE } from '../../no-coding-advice.ts';
import { textTable } from '../../text-table.ts';
import { wrapped } from '../../wrapped.ts';
import { type Audit, count, notes } from './audit.ts';
import { FINDING_MEANINGS } from './finding-meanings.ts';
import { sectionsInText } from './text-cases.ts';
import { overLimitInText } from './text-over-limit.ts';
import { roundingInText } from './text-rounding.ts';

/** The report for people, with long lists cut. */
export function* textReport(audit: Audit): Generator<string> {
  yield* head(audit);
  yield* findings(audit);
  yield* overLimitInText(audit);
  yield* sectionsInText(audit);
  yield* roundingInText(audit);
}

function* head(audit: Audit): Generator<string> {
  const { input, tally } = audit;
  const { firstDate, lastDate } = tally;
  yield `Audit of ${input.files.length === 1 ? input.files[0] : count(input.files.length, 'file')}\n\n`;
  const dates = firstDate === undefined ? 'none with a start' : `${firstDate} to ${lastDate}`;
  yield `${count(tally.cases, 'case')}, ${dates}, ${count(tally.rounding.byPhysician.size, 'reading physician')}\n`;
  if (tally.codes.length > 0) {
    yield '\n';
    yield textTable(
      ['Code', 'Lines', 'Units', 'Counted'],
      tally.codes.map(({ code, lines, units, seconds }) => [
        code,
        grouped(lines),
        grouped(units),
        clockText(seconds),
      ]),
      new Set(['Lines', 'Units', 'Counted']),
    );
  }
  yield `\n${NO_CODING_ADVICE}\n`;
  for (const note of notes(audit)) yield `${wrapped(note)}\n`;
}

function* findings({ tally }: Audit): Generator<string> {
  yield '\nWHAT AN AUDITOR WOULD RAISE\n\n';
  if (tally.findings.length === 0) yield 'Nothing.\n';
  else {
    yield textTable(
      ['Severity', 'Finding', 'Cases', 'Time', 'Meaning'],
      tally.findings.map(({ severity, code, cases, seconds }) => [
        severity,
        code,
        grouped(cases),
        seconds === 0 ? '-' : clockText(seconds),
        FINDING_MEANINGS[code],
      ]),
      new Set(['Cases', 'Time']),
    );
  }
}

const grouped = (n: number): string => n.toLocaleString('en-US');
