import { clockText } from '@ionm-clock/domain';
import { wrapped } from '../../wrapped.ts';
import { type Audit, count } from './audit.ts';
import type { FindingRow } from './report-rows.ts';
import type { Section } from './sections.ts';
import { idList, MOST_SHOWN, more } from './text-lists.ts';

/** The findings that have a part of the report of their own, case by case. */
export function* sectionsInText(audit: Audit): Generator<string> {
  yield '\nTWO CODES\n\n';
  yield* list(audit, 'two-codes', 'No case has time for two codes of which the payer takes one.');
  yield '\nMISSING PARTS\n\n';
  yield* byCode(audit, 'missing-parts', 'Nothing is missing that was looked for.');
  yield '\nOVERLAPPING TECHNOLOGISTS\n\n';
  yield* list(audit, 'overlapping-technologists', 'No technologist ran two cases at once.');
  yield '\nOTHER FINDINGS\n\n';
  yield* byCode(audit, 'other', 'None.');
}

function* list({ rows }: Audit, section: Section, none: string): Generator<string> {
  const codes = rows.codes(section);
  if (codes.length === 0) yield `${none}\n`;
  for (const { code, count: all } of codes) {
    for (const row of rows.first(section, code, MOST_SHOWN)) yield `${wrapped(line(row), 2)}\n`;
    yield more(all - MOST_SHOWN);
  }
}

function line({
  dateOfService,
  caseId,
  technologistId,
  physicianIds,
  seconds,
  with: others,
  message,
}: FindingRow): string {
  const who = technologistId ?? idList(physicianIds);
  const about = [dateOfService ?? 'no date', caseId, who, seconds === undefined ? '' : clockText(seconds)];
  const together = others === undefined || others.length === 0 ? '' : ` With ${idList(others)}.`;
  // What to do about it is the same for every case; the first sentence is about this one.
  const [what] = message.split(/(?<=\.) /);
  return `${about.filter((text) => text !== '').join('  ')}  ${what}${together}`;
}

/** One line a code, with the first cases; what each means stands in the table above. */
function* byCode({ rows }: Audit, section: Section, none: string): Generator<string> {
  const codes = rows.codes(section);
  if (codes.length === 0) yield `${none}\n`;
  for (const { code, count: all } of codes) {
    const ids = new Set(rows.first(section, code, MOST_SHOWN).map(({ caseId }) => caseId));
    const cases = `${[...ids].join(', ')}${all > MOST_SHOWN ? ', …' : ''}`;
    yield `${wrapped(`${code}, ${count(all, 'finding')}: ${cases}`, 2)}\n`;
    yield more(all - MOST_SHOWN, '  ');
  }
}
