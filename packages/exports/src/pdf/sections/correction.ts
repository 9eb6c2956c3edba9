import { type DifferencePart, recordDifferences } from '@ionm-clock/domain';
import { paragraph, section } from '../page/blocks.ts';
import type { Flow } from '../page/flow.ts';
import { table } from '../page/table.ts';
import type { ToldRecord } from '../told-record.ts';

const PARTS: Readonly<Record<DifferencePart, string>> = {
  units: 'Units',
  times: 'Times',
  findings: 'Findings',
  documentation: 'Documentation',
  case: 'Case',
};

/** What is not the same as in the version that went out before; nothing where none did. */
export function correction(flow: Flow, { record, corrects, nameOf }: ToldRecord): void {
  if (corrects === undefined) return;
  section(flow, `What differs from version ${corrects.record.version}`);
  const differences = recordDifferences(corrects.record, record, nameOf);
  if (differences.length === 0) {
    paragraph(flow, 'Nothing: both versions say the same.');
    return;
  }
  table(flow, {
    columns: [
      { head: 'Part', width: 74 },
      { head: 'What', width: 110, isRowHead: true },
      { head: 'Before', width: 160 },
      { head: 'Now', width: 160 },
    ],
    rows: differences.map(({ part, what, before, after }) => [
      PARTS[part],
      what,
      before ?? { quiet: 'was not there' },
      after ?? { quiet: 'is not there' },
    ]),
  });
}
