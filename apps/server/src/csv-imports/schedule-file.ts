import { createHash } from 'node:crypto';
import {
  type CaseId,
  type CommandId,
  caseId,
  commandId,
  type Instant,
  localDate,
  milliseconds,
  unambiguousMinute,
} from '@ionm-clock/domain';
import { type CommandMessage, caseIdSchema } from '@ionm-clock/protocol';
import type { World } from '../world/world.ts';
import { type TableRow, type Tell, tableRows } from './csv-table.ts';
import {
  type RowDetails,
  SCHEDULE_COLUMNS,
  type ScheduleColumn,
  type ScheduleContext,
  scheduleRow,
} from './schedule-row.ts';

/** The commands that put the cases of a file on the schedule, and what each does, in words. */
export interface ScheduleFile {
  readonly messages: readonly CommandMessage[];
  readonly words: readonly string[];
}

/** Who asks for the import, and when. */
export interface ImportRequest {
  readonly commandId: CommandId;
  readonly at: Instant;
}

/** The cases in a CSV text; everything that is wrong is told, by row and column. The same request again makes the same commands. */
export async function readScheduleFile(
  text: string,
  context: ScheduleContext,
  world: World,
  request: ImportRequest,
  tell: Tell,
): Promise<ScheduleFile> {
  const rows = await tableRows(text, SCHEDULE_COLUMNS, tell);
  const taken = new PlacesTaken(world);
  const messages: CommandMessage[] = [];
  const words: string[] = [];
  for (const [index, row] of rows.entries()) {
    const tellAt = (column: ScheduleColumn, reason: string): void => tell(`${row.path}, ${column}`, reason);
    const details = scheduleRow(row, context, tellAt);
    if (details === undefined) continue;
    const id = idIn(row, details, request, index, tellAt);
    if (id === undefined) continue;
    const message = messageOf(id, details, request, index);
    // Of a request that was carried out before, the cases are there because of it.
    if (!taken.isByCommand(id, message.commandId)) {
      const reasonOfId = taken.whyNotId(id, row.path);
      if (reasonOfId !== undefined) tellAt('case', reasonOfId);
      const reasonOfPlace = taken.whyNotPlace(details, row.path);
      if (reasonOfPlace !== undefined) tellAt('start', reasonOfPlace);
    }
    taken.take(id, details, row.path);
    messages.push(message);
    words.push(`${row.path}: ${caseWords(id, details)}`);
  }
  return { messages, words };
}

function messageOf(id: CaseId, details: RowDetails, request: ImportRequest, index: number): CommandMessage {
  return {
    commandId: commandId(digest(request, index).slice(0, 40)),
    caseId: id,
    at: request.at,
    atErrorMs: milliseconds(0),
    command: { type: 'scheduleCase', details },
  };
}

/** Of the request and the row: the same file sent again under the same id is the same commands. */
const digest = ({ commandId: id }: ImportRequest, index: number): string =>
  createHash('sha256').update(`${id}\n${index}`).digest('hex');

function idIn(
  row: TableRow<ScheduleColumn>,
  { scheduledStart, timeZone }: RowDetails,
  request: ImportRequest,
  index: number,
  tellAt: (column: ScheduleColumn, reason: string) => void,
): CaseId | undefined {
  const own = row.cell('case') ?? '';
  if (own === '') {
    const date = localDate(scheduledStart, timeZone).replaceAll('-', '').slice(2);
    return caseId(`C-${date}-${digest(request, index).slice(-6).toUpperCase()}`);
  }
  const parsed = caseIdSchema.safeParse(own);
  if (!parsed.success) tellAt('case', 'is too long, or holds what cannot be written here');
  return parsed.data;
}

/** Which cases there are, and which rooms they have when: of the log, and of the rows above. */
class PlacesTaken {
  readonly #world: World;
  readonly #ids = new Map<CaseId, string>();
  readonly #places = new Map<string, string>();

  constructor(world: World) {
    this.#world = world;
    for (const { id, place } of world.cases.summaries()) {
      if (place !== undefined)
        this.#places.set(placeOf({ ...place, scheduledStart: place.start }), `the case ${id}`);
    }
  }

  isByCommand(id: CaseId, command: CommandId): boolean {
    return this.#world.get(id)?.events[0]?.commandId === command;
  }

  whyNotId(id: CaseId, path: string): string | undefined {
    const row = this.#ids.get(id);
    if (row !== undefined && row !== path) return `is the case of ${row} already`;
    return this.#world.get(id) === undefined
      ? undefined
      : `is there already: leave the row out, or change the case where it is`;
  }

  whyNotPlace(details: RowDetails, path: string): string | undefined {
    const by = this.#places.get(placeOf(details));
    return by === undefined || by === path
      ? undefined
      : `is when ${by} begins in the same room: leave one of the two out`;
  }

  take(id: CaseId, details: RowDetails, path: string): void {
    if (!this.#ids.has(id)) this.#ids.set(id, path);
    const place = placeOf(details);
    if (!this.#places.has(place)) this.#places.set(place, path);
  }
}

const placeOf = ({
  facility,
  room,
  scheduledStart,
}: Pick<RowDetails, 'facility' | 'room'> & { readonly scheduledStart: Instant | undefined }): string =>
  `${facility}\n${room}\n${scheduledStart}`;

/** Without the patient: it is shown to whoever imports, and is in no log. */
function caseWords(id: CaseId, { facility, room, scheduledStart, timeZone }: RowDetails): string {
  const when = `${localDate(scheduledStart, timeZone)} ${unambiguousMinute(scheduledStart, timeZone)}`;
  return `schedules ${id} at ${facility}, ${room}, ${when}`;
}
