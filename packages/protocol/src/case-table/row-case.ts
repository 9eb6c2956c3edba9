import {
  type CaseDetails,
  eventId,
  facilityId,
  type Instant,
  isTimeZone,
  type Moment,
  milliseconds,
  userId,
} from '@ionm-clock/domain';
import type { FileCase } from '../case-file/file-case.ts';
import type { FileEvent } from '../case-file/file-event.ts';
import { checked, joined, type Tell } from '../case-file/problem.ts';
import type { KnowsProfile } from '../case-file/raw-fields.ts';
import type { CaseTable } from './columns.ts';
import { ROW_CELLS, type RowCells } from './row-cells.ts';
import { rowTime, zoneOfOffset } from './row-time.ts';

/** What holds for all rows of a table. */
export interface RowContext {
  readonly file: string;
  readonly table: CaseTable;
  /** Of rows that do not name one themselves. */
  readonly timeZone: string | undefined;
  readonly knowsProfile: KnowsProfile;
}

/** A case from one row of a table, and what had to be assumed. */
export interface RowCase {
  readonly one: FileCase;
  /** Times in an hour that the local clock repeated, of which the earlier was taken. */
  readonly timesTwice: number;
  /** The row tells no time zone, so that its dates are those of UTC. */
  readonly zoneUnknown: boolean;
}

/** The id in a row, also of one that is wrong in another way. */
export const rowId = (cells: readonly string[], { columns }: CaseTable): string =>
  (cells[columns.indexOf('case')] ?? '').trim();

/** The case in a row; undefined, with every problem told at its column, if it is not sound. `path` is `line 7: `. */
export function rowCase(
  cells: readonly string[],
  path: string,
  { file, table, timeZone, knowsProfile }: RowContext,
  tell: Tell,
): RowCase | undefined {
  let sound = true;
  const tellAt = (field: string, reason: string): void => {
    sound = false;
    tell(joined(path, [field]), reason);
  };
  const texts = presentCells(cells, table);
  const row = checked(ROW_CELLS, texts, path, tell);
  const zone = zoneOfRow(texts['time_zone'], timeZone);
  let timesTwice = 0;
  // Looked at also where other cells are wrong, so that nobody mends a table problem by problem.
  const timeIn = (column: 'start' | 'stop'): Instant | undefined => {
    const text = texts[column];
    if (text === undefined) return undefined;
    const time = rowTime(text, zone);
    if (!time.ok) tellAt(column, time.reason);
    else if (time.twice) timesTwice++;
    return time.ok ? time.at : undefined;
  };
  const start = timeIn('start');
  const stop = timeIn('stop');
  if (start !== undefined && stop !== undefined && stop < start) tellAt('stop', 'lies before start');
  if (texts['physician'] !== undefined && texts['location'] === undefined) tellAt('location', 'is missing');
  const payer = texts['payer'] ?? 'cpt';
  // `Medicare`, as a spreadsheet has it, is `medicare`.
  const payerProfile = [payer, payer.toLowerCase()].find(knowsProfile);
  if (payerProfile === undefined) tellAt('payer', 'is no payer profile that is known here');
  if (row === undefined || payerProfile === undefined || !sound) return undefined;
  const written = zone ?? zoneOfOffset(texts['start'] ?? texts['stop'] ?? '');
  const one: FileCase = {
    file,
    idPath: joined(path, ['case']),
    caseId: row.case,
    details: detailsOf(row, payerProfile, written ?? 'UTC'),
    said: [],
    events: eventsOf(row, start, stop),
  };
  return { one, timesTwice, zoneUnknown: written === undefined };
}

function presentCells(cells: readonly string[], { columns }: CaseTable): Record<string, string> {
  const present: Record<string, string> = {};
  for (const [index, column] of columns.entries()) {
    const text = cells[index]?.trim() ?? '';
    if (column !== undefined && text !== '') present[column] = text;
  }
  return present;
}

/** A zone that is none is told as such; its times are looked at all the same. */
function zoneOfRow(own: string | undefined, others: string | undefined): string | undefined {
  if (own === undefined) return others;
  return isTimeZone(own) ? own : 'UTC';
}

/** Where a table does not tell the OR, each case has one of its own: two patients are never in one at once. */
const detailsOf = (row: RowCells, payerProfile: string, timeZone: string): CaseDetails => ({
  facility: row.facility ?? facilityId('not told'),
  room: row.room ?? `of case ${row.case}`,
  timeZone,
  payerProfile,
  modalities: row.modalities ?? [],
  ...(row.primary_procedure === undefined ? {} : { primaryProcedure: row.primary_procedure }),
  ...(row.indication === undefined ? {} : { indication: row.indication }),
  ...(row.surgeon === undefined ? {} : { surgeonId: row.surgeon }),
  ...(row.anesthesiologist === undefined ? {} : { anesthesiologistId: row.anesthesiologist }),
  ...(row.ordered_by === undefined ? {} : { orderedBy: row.ordered_by }),
});

const IMPORT = { userId: userId('import'), role: 'system' } as const;

/** Physician and technologist are there from the start to the stop. */
function eventsOf(
  row: RowCells,
  start: Instant | undefined,
  stop: Instant | undefined,
): readonly FileEvent[] {
  const moment = (at: Instant, id: string): Moment & Pick<FileEvent, 'id'> => ({
    id: eventId(id),
    at,
    atErrorMs: milliseconds(0),
    source: 'import',
    actor: IMPORT,
  });
  const events: FileEvent[] = [];
  if (start !== undefined) {
    const { physician, location, technologist } = row;
    if (technologist !== undefined) {
      const payload = { technologistId: technologist };
      events.push({ ...moment(start, 'technologist'), type: 'technologist.joined', payload });
    }
    if (physician !== undefined && location !== undefined) {
      const payload = { physicianId: physician, location };
      events.push({ ...moment(start, 'physician'), type: 'physician.joined', payload });
    }
    events.push({ ...moment(start, 'start'), type: 'monitoring.started', payload: { missingBaselines: [] } });
  }
  if (stop !== undefined) events.push({ ...moment(stop, 'stop'), type: 'monitoring.ended', payload: {} });
  return events;
}
