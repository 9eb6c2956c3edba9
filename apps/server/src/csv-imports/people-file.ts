import {
  type FacilityId,
  mayAdminister,
  type OrganisationState,
  type Person,
  peopleProblems,
  type User,
  type UserId,
  userId,
} from '@ionm-clock/domain';
import { personSchema } from '@ionm-clock/protocol';
import { type Columns, type TableRow, type Tell, tableRows } from './csv-table.ts';
import { personWords } from './person-words.ts';
import { roleCell } from './role-cell.ts';

type Column = 'id' | 'name' | 'sign_in_name' | 'credential' | 'roles' | 'rights' | 'active';

/** What a file of people holds: docs/administration.md says the same to people. */
const COLUMNS: Columns<Column> = {
  required: ['id', 'name'],
  optional: ['sign_in_name', 'credential', 'roles', 'rights', 'active'],
};

/** The column that a field of a person comes from. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  userId: 'id',
  name: 'name',
  signInName: 'sign_in_name',
  credential: 'credential',
  grants: 'roles',
  rights: 'rights',
  active: 'active',
};

/** The people in a file, and what of each would come, in words. Worth nothing while a problem is told. */
export interface PeopleFile {
  readonly people: readonly Person[];
  readonly words: readonly string[];
}

/** The people in a CSV text, as somebody who administers them would save them; everything that is wrong is told, by row and column. */
export async function readPeopleFile(
  text: string,
  state: OrganisationState,
  user: User,
  tell: Tell,
): Promise<PeopleFile> {
  const rows = await tableRows(text, COLUMNS, tell);
  const facilities = [...state.facilities.keys()];
  const read = rows.flatMap((row) => {
    const person = personIn(row, state.people, facilities, tell);
    return person === undefined ? [] : { row, person };
  });
  const people = read.map(({ person }) => person);
  const tellAt = (index: number, field: string, reason: string): void =>
    tell(`${read[index]?.row.path ?? 'file'}, ${columnOf(field)}`, reason);
  for (const { index, field, message } of peopleProblems(state, people)) tellAt(index, field, message);
  for (const [index, person] of people.entries()) {
    if (!mayAdminister(user, { type: 'savePerson', person }, state))
      tellAt(index, 'grants', 'is not for you to give: ask an administrator of all that it is about');
  }
  const words = read.map(
    ({ row, person }) => `${row.path}: ${personWords(state.people.get(person.userId), person)}`,
  );
  return { people, words };
}

const columnOf = (field: string): Column => COLUMN_OF[field.split('.')[0] ?? ''] ?? 'id';

/** A cell that is empty says that there is none; a column that is not there leaves what is known as it is. */
function personIn(
  { path, cell }: TableRow<Column>,
  known: ReadonlyMap<UserId, Person>,
  facilities: readonly FacilityId[],
  tell: Tell,
): Person | undefined {
  const tellAt = (column: Column, reason: string): void => tell(`${path}, ${column}`, reason);
  const before = known.get(userId(cell('id') ?? ''));
  const roles = cell('roles');
  const { grants, wrong } =
    roles === undefined ? { grants: before?.grants ?? [], wrong: [] } : roleCell(roles, facilities);
  for (const reason of wrong) tellAt('roles', reason);
  const activeText = cell('active')?.toLowerCase();
  const active = activeText === undefined ? (before?.active ?? true) : ACTIVE.get(activeText);
  if (active === undefined) tellAt('active', 'must be yes or no; empty is yes');
  const signInName = cell('sign_in_name') ?? before?.signInName ?? '';
  const credential = cell('credential') ?? before?.credential ?? '';
  const parsed = personSchema.safeParse({
    userId: cell('id'),
    name: cell('name'),
    ...(signInName === '' ? {} : { signInName }),
    ...(credential === '' ? {} : { credential }),
    grants,
    rights:
      cell('rights')
        ?.split(';')
        .map((right) => right.trim().toLowerCase())
        .filter(Boolean) ??
      before?.rights ??
      [],
    active: active ?? true,
  });
  if (parsed.success) return wrong.length === 0 && active !== undefined ? parsed.data : undefined;
  for (const column of new Set(parsed.error.issues.map((issue) => columnOf(String(issue.path[0])))))
    tellAt(column, WRONG[column] ?? 'is too long, or holds what cannot be written here');
  return undefined;
}

const ACTIVE: ReadonlyMap<string, boolean> = new Map([
  ['', true],
  ['yes', true],
  ['true', true],
  ['no', false],
  ['false', false],
]);

const WRONG: Partial<Readonly<Record<Column, string>>> = {
  id: 'is missing, too long, or holds what cannot be written here',
  name: 'is missing or too long',
  rights: 'must be edit-payer-profiles, or empty',
};
