import type { Flow } from './flow.ts';
import { table } from './table.ts';
import type { CellText } from './table-cell.ts';

/** What something is called, and what it is. */
export type Fact = readonly [name: string, value: CellText];

/** Short facts, two beside each other. */
export function factPairs(flow: Flow, facts: readonly Fact[]): void {
  const rows = facts
    .map((_, index) => facts.slice(index, index + 2))
    .filter((_, index) => index % 2 === 0)
    .map((pair) => pair.flatMap(([name, value]): CellText[] => [{ quiet: name }, value]));
  table(flow, {
    columns: [
      { head: '', width: 88, isRowHead: true },
      { head: '', width: 164 },
      { head: '', width: 88, isRowHead: true },
      { head: '', width: 164 },
    ],
    rows: rows.map((row) => [...row, '', ''].slice(0, 4)),
  });
}

/** Facts that may be long, one below the other. */
export function facts(flow: Flow, all: readonly Fact[]): void {
  table(flow, {
    columns: [
      { head: '', width: 100, isRowHead: true },
      { head: '', width: 404 },
    ],
    rows: all.map(([name, value]) => [{ quiet: name }, value]),
  });
}
