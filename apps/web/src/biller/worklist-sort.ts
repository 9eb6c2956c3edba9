import { findingCounts, type UserId, unsettled, WORKLIST_STATES } from '@ionm-clock/domain';
import { physiciansInOrder } from './physicians-in-order.ts';
import type { SortColumn, WorklistSort } from './worklist-filter.ts';
import { type WorklistRow, worklistOrder } from './worklist-row.ts';

type Key = string | number;

/** The rows by one column; equal ones with the latest start of monitoring first. The rows given stay as they are. */
export function sorted(
  rows: readonly WorklistRow[],
  { by, descending }: WorklistSort,
  nameOf: (id: UserId) => string,
): readonly WorklistRow[] {
  const keys = new Map(rows.map((row) => [row, KEYS[by](row, nameOf)]));
  return rows.toSorted((a, b) => {
    const order = compared(keys.get(a) ?? '', keys.get(b) ?? '');
    return order === 0 ? worklistOrder(a, b) : descending ? -order : order;
  });
}

const compared = (a: Key, b: Key): number =>
  typeof a === 'string' || typeof b === 'string'
    ? String(a).localeCompare(String(b), undefined, { numeric: true })
    : a - b;

const startOf = ({ view: { state } }: WorklistRow): number =>
  state.clock.status === 'not-started' ? 0 : state.clock.startedAt;

const WEIGHTS = { error: 1_000_000, warning: 1_000, note: 1 } as const;

const KEYS: Readonly<Record<SortColumn, (row: WorklistRow, nameOf: (id: UserId) => string) => Key>> = {
  case: ({ caseId }) => caseId,
  date: startOf,
  where: ({ details: { facility, room } }) => `${facility} ${room}`,
  monitored: ({ record }) => record?.monitoredSeconds ?? 0,
  units: ({ record }) => (record?.lines ?? []).reduce((sum, { units }) => sum + units, 0),
  physician: ({ record }, nameOf) =>
    record === undefined
      ? ''
      : physiciansInOrder(record)
          .map(({ physicianId }) => nameOf(physicianId))
          .join(', '),
  findings: ({ record }) =>
    findingCounts(unsettled(record?.findings ?? [])).reduce(
      (sum, { severity, count }) => sum + count * WEIGHTS[severity],
      0,
    ),
  status: ({ stands }) => WORKLIST_STATES.indexOf(stands),
};
