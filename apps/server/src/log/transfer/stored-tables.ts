/** What a log consists of, in every database: these tables with these columns. Rows are copied as they are, to the letter. */
const COLUMNS = {
  events: {
    seq: 'number',
    id: 'text',
    stream: 'text',
    version: 'number',
    type: 'text',
    at: 'number',
    at_error_ms: 'number',
    recorded_at: 'number',
    source: 'text',
    actor_id: 'text',
    actor_role: 'text',
    command_id: 'text',
    payload: 'text',
    hash: 'text',
  },
  commands: {
    command_id: 'text',
    actor_id: 'text',
    first_seq: 'number',
    events: 'number',
    refusal: 'text',
  },
  checkpoints: { number: 'number', seq: 'number', hash: 'text' },
} as const satisfies Record<string, Readonly<Record<string, 'number' | 'text'>>>;

export type StoredTable = keyof typeof COLUMNS;

export const STORED_TABLES = ['events', 'commands', 'checkpoints'] as const satisfies readonly StoredTable[];

/** The values of a row, in the order of the columns. */
export type StoredRow = readonly (number | string | null)[];

export interface Column {
  readonly name: string;
  readonly type: 'number' | 'text';
}

export const columnsOf = (table: StoredTable): readonly Column[] =>
  Object.entries(COLUMNS[table]).map(([name, type]) => ({ name, type }));

/** Selects all rows; those of events and checkpoints in their order. */
export const selectAll = (table: StoredTable): string => {
  const [first] = columnsOf(table);
  const order = table === 'commands' ? '' : ` ORDER BY ${first?.name}`;
  return `SELECT ${namesOf(table)} FROM ${table}${order}`;
};

export const namesOf = (table: StoredTable): string =>
  columnsOf(table)
    .map(({ name }) => name)
    .join(', ');

/** A row of what `selectAll` gives: PostgreSQL tells whole numbers as text. */
export const rowOf = (table: StoredTable, row: Readonly<Record<string, unknown>>): StoredRow =>
  columnsOf(table).map(({ name, type }) => {
    const value = row[name];
    if (value === null || value === undefined) return null;
    return type === 'number' ? Number(value) : String(value);
  });
