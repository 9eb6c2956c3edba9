import {
  type CaseDetails,
  type Facility,
  type GrantedRole,
  type Instant,
  mayReachFacility,
  nameKey,
  type OrganisationState,
  type ProfileBook,
  type User,
  type UserId,
} from '@ionm-clock/domain';
import { caseDetailsSchema, instantSchema } from '@ionm-clock/protocol';
import type { Columns, TableRow } from './csv-table.ts';
import { namedPerson } from './named-person.ts';
import { isDate, scheduleTime } from './schedule-time.ts';

export type ScheduleColumn =
  | 'case'
  | 'facility'
  | 'room'
  | 'date'
  | 'start'
  | 'end'
  | 'procedure'
  | 'primary_procedure'
  | 'payer'
  | 'modalities'
  | 'surgeon'
  | 'ordered_by'
  | 'indication'
  | 'patient';

/** What a file of the schedule holds: docs/administration.md says the same to people. */
export const SCHEDULE_COLUMNS: Columns<ScheduleColumn> = {
  required: ['facility', 'room', 'date', 'start'],
  optional: [
    'case',
    'end',
    'procedure',
    'primary_procedure',
    'payer',
    'modalities',
    'surgeon',
    'ordered_by',
    'indication',
    'patient',
  ],
};

/** What rows are read against. */
export interface ScheduleContext {
  readonly setUp: OrganisationState;
  readonly profiles: ProfileBook;
  readonly user: User;
}

/** A case in a row, with the start that every row has. */
export type RowDetails = CaseDetails & { readonly scheduledStart: Instant };

type TellColumn = (column: ScheduleColumn, reason: string) => void;

/** The details of the case in a row; undefined, with every reason told at its column, if it is not sound. */
export function scheduleRow(
  row: TableRow<ScheduleColumn>,
  { setUp, profiles, user }: ScheduleContext,
  tell: TellColumn,
): RowDetails | undefined {
  let sound = true;
  const wrong: TellColumn = (column, reason) => {
    sound = false;
    tell(column, reason);
  };
  const text = (column: ScheduleColumn): string | undefined => row.cell(column) || undefined;
  const facility = facilityIn(text('facility'), setUp, user, wrong);
  const room = facility && roomIn(text('room'), facility, wrong);
  const times = timesIn(text, facility?.timeZone ?? 'UTC', wrong);
  const payer = text('payer') ?? 'cpt';
  const payerProfile = [payer, payer.toLowerCase()].find((id) => profiles.latest(id) !== undefined);
  if (payerProfile === undefined) wrong('payer', `is no payer profile: there are ${profiles.ids.join(', ')}`);
  const person = (column: 'surgeon' | 'ordered_by', role?: GrantedRole): UserId | undefined => {
    const named = text(column);
    const found = named === undefined ? undefined : namedPerson(named, setUp.people.values(), role);
    if (found?.ok === false) wrong(column, found.reason);
    return found?.ok === true ? found.userId : undefined;
  };
  const surgeonId = person('surgeon', 'surgeon');
  const orderedBy = person('ordered_by');
  if (facility === undefined || room === undefined || times === undefined) return undefined;
  const modalities = (text('modalities') ?? '')
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter(Boolean);
  const details: RowDetails = {
    facility: facility.id,
    room,
    timeZone: facility.timeZone,
    payerProfile: payerProfile ?? payer,
    modalities: [...new Set(modalities)],
    ...textsIn(text),
    ...(surgeonId === undefined ? {} : { surgeonId }),
    ...(orderedBy === undefined ? {} : { orderedBy }),
    ...times,
  };
  const checked = DETAILS.safeParse(details);
  for (const issue of checked.error?.issues ?? [])
    wrong(COLUMN_OF[String(issue.path[0])] ?? 'case', 'is too long, or holds what cannot be written here');
  return sound ? details : undefined;
}

const DETAILS = caseDetailsSchema(instantSchema);

const COLUMN_OF: Readonly<Record<string, ScheduleColumn>> = {
  room: 'room',
  modalities: 'modalities',
  primaryProcedure: 'primary_procedure',
  procedure: 'procedure',
  indication: 'indication',
  patientLabel: 'patient',
};

type Texts = Pick<CaseDetails, 'primaryProcedure' | 'procedure' | 'indication' | 'patientLabel'>;

function textsIn(text: (column: ScheduleColumn) => string | undefined): Texts {
  const primaryProcedure = text('primary_procedure');
  const procedure = text('procedure');
  const indication = text('indication');
  const patientLabel = text('patient');
  return {
    ...(primaryProcedure === undefined ? {} : { primaryProcedure }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(indication === undefined ? {} : { indication }),
    ...(patientLabel === undefined ? {} : { patientLabel }),
  };
}

function facilityIn(
  text: string | undefined,
  { facilities }: OrganisationState,
  user: User,
  wrong: TellColumn,
): Facility | undefined {
  const found = [...facilities.values()].find(({ id }) => nameKey(id) === nameKey(text ?? ''));
  if (text === undefined) wrong('facility', 'is missing');
  else if (found === undefined) wrong('facility', `is none: there are ${[...facilities.keys()].join(', ')}`);
  else if (!mayReachFacility(user, found.id)) wrong('facility', 'is not one that you administer');
  else return found;
  return undefined;
}

function roomIn(text: string | undefined, { id, rooms }: Facility, wrong: TellColumn): string | undefined {
  const found = rooms.find((room) => nameKey(room) === nameKey(text ?? ''));
  if (text === undefined) wrong('room', 'is missing');
  else if (found === undefined) wrong('room', `is none at ${id}: there are ${rooms.join(', ')}`);
  return found;
}

function timesIn(
  text: (column: ScheduleColumn) => string | undefined,
  timeZone: string,
  wrong: TellColumn,
): Pick<RowDetails, 'scheduledStart' | 'scheduledEnd'> | undefined {
  const date = text('date') ?? '';
  if (!isDate(date)) wrong('date', date === '' ? 'is missing' : 'must be a date such as 2026-11-03');
  const timeIn = (column: 'start' | 'end'): Instant | undefined => {
    const cell = text(column);
    if (cell === undefined || !isDate(date)) return undefined;
    const time = scheduleTime(cell, date, timeZone);
    if (!time.ok) wrong(column, time.reason);
    return time.ok ? time.at : undefined;
  };
  const scheduledStart = timeIn('start');
  const scheduledEnd = timeIn('end');
  if (text('start') === undefined) wrong('start', 'is missing');
  if (scheduledStart === undefined) return undefined;
  if (scheduledEnd === undefined) return { scheduledStart };
  if (scheduledEnd <= scheduledStart)
    wrong('end', 'must lie after the start: over midnight write it with its date, such as 2026-11-04 00:30');
  return { scheduledStart, scheduledEnd };
}
