import type { FieldProblem } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';

/** Where something is wrong in a file, as a spreadsheet counts it. */
export interface ImportProblem {
  readonly row: string;
  readonly column: string;
  readonly reason: string;
}

/** `row 7, role` as its parts; what names no row is of the whole file. */
export function importProblem({ path, reason }: FieldProblem): ImportProblem {
  const [, row, column] = /^(?:row|line) (\d+)(?:, ?(.+))?$/.exec(path) ?? [];
  return row === undefined
    ? { row: t`whole file`, column: path === 'file' ? '' : path, reason }
    : { row, column: column ?? '', reason };
}
