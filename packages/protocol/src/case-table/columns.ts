import type { FindingCode } from '@ionm-clock/domain';
import type { Tell } from '../case-file/problem.ts';

/** The columns that every table of cases has. */
const REQUIRED = ['case', 'physician', 'start', 'stop', 'location', 'payer'] as const;

const OPTIONAL = [
  'time_zone',
  'facility',
  'room',
  'technologist',
  'surgeon',
  'anesthesiologist',
  'ordered_by',
  'primary_procedure',
  'indication',
  'modalities',
] as const;

export type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

const COLUMNS: readonly string[] = [...REQUIRED, ...OPTIONAL];
const isColumn = (name: string): name is Column => COLUMNS.includes(name);

/** What a header row says: the column in each place, and the names that mean nothing here. */
export interface CaseTable {
  readonly columns: readonly (Column | undefined)[];
  readonly notRead: readonly string[];
}

/** The columns that a header row names, in any order and spelling of `Time Zone`; undefined, with every problem told, if some are missing. */
export function caseTable(header: readonly string[], path: string, tell: Tell): CaseTable | undefined {
  const names = header.map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_-]+/g, '_'),
  );
  const columns = names.map((name) => (isColumn(name) ? name : undefined));
  const missing = REQUIRED.filter((name) => !columns.includes(name));
  const repeated = COLUMNS.filter(
    (name) => columns.indexOf(name as Column) !== columns.lastIndexOf(name as Column),
  );
  if (missing.length > 0) {
    tell(path, `has no column ${missing.join(', ')}; a table of cases needs ${REQUIRED.join(', ')}`);
  }
  for (const name of repeated) tell(path, `has the column ${name} twice`);
  if (missing.length > 0 || repeated.length > 0) return undefined;
  return { columns, notRead: header.filter((_, index) => columns[index] === undefined) };
}

/** Parts of the record that only other columns, or none, can tell. */
const TOLD_BY: readonly (readonly [FindingCode, Column | undefined])[] = [
  ['no-order', 'ordered_by'],
  ['no-indication', 'indication'],
  ['no-procedure', 'primary_procedure'],
  ['no-modality', 'modalities'],
  ['no-baseline', undefined],
  ['not-attested', undefined],
];

/** The findings that a table cannot answer for: it has no column that could hold what they miss. */
export const notJudged = ({ columns }: CaseTable): readonly FindingCode[] =>
  TOLD_BY.filter(([, column]) => column === undefined || !columns.includes(column)).map(([code]) => code);
