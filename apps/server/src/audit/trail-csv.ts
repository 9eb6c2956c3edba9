import { isoInstant } from '@ionm-clock/domain';
import { type Cell, csvText } from '@ionm-clock/exports';
import type { AuditEntry } from '@ionm-clock/protocol';

type Column = readonly [name: string, cell: (entry: AuditEntry, name: string) => Cell | undefined];

const COLUMNS: readonly Column[] = [
  ['position', ({ seq }) => seq],
  ['recorded_utc', ({ recordedAt }) => isoInstant(recordedAt)],
  ['happened_utc', ({ at }) => isoInstant(at)],
  ['user_id', ({ userId }) => userId],
  ['user_name', (_, name) => name],
  ['role', ({ role }) => role],
  ['kind', ({ kind }) => kind],
  ['event', ({ type }) => type],
  ['case', ({ caseId }) => caseId],
  ['what', ({ words }) => words],
  ['address', ({ address }) => address],
  ['device', ({ deviceId }) => deviceId],
  ['event_id', ({ id }) => id],
  ['hash', ({ hash }) => hash],
];

/** The line above the entries. */
export const trailCsvHead = (): string => csvText([COLUMNS.map(([name]) => name)]);

/** Entries as lines of CSV; `nameOf` gives a person's name as it is now. */
export const trailCsv = (entries: readonly AuditEntry[], nameOf: (userId: string) => string): string =>
  csvText(entries.map((entry) => COLUMNS.map(([, cell]) => cell(entry, nameOf(entry.userId)) ?? '')));
