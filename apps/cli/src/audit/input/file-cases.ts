import { csvRows } from '@ionm-clock/csv';
import {
  type CaseTable,
  caseTable,
  notJudged,
  rawCaseId,
  readCase,
  rowCase,
  rowId,
  type Tell,
} from '@ionm-clock/protocol';
import type { InputCase, InputSettings } from './input-case.ts';
import { jsonArray } from './json-array.ts';
import { jsonLines } from './json-lines.ts';
import { type Beginning, beginningOf } from './text-chunks.ts';

/** What reading a table of cases tells beside its cases. */
export type OnTable = (table: CaseTable) => void;

/**
 * The cases of one file: `ionm-case/1` as an array, an object or JSON Lines where it begins as such, else a table in CSV.
 * What is wrong is told, and reading goes on with what follows.
 */
export async function* fileCases(
  file: string,
  chunks: AsyncGenerator<string>,
  settings: InputSettings,
  tell: Tell,
  onTable: OnTable,
): AsyncGenerator<InputCase> {
  const beginning = await beginningOf(chunks);
  if (beginning === undefined) tell('', 'is empty');
  else if (/^[[{]/.test(beginning.text)) yield* jsonCases(file, beginning, settings, tell);
  else if (/\.(json|jsonl|ndjson)$/i.test(file)) tell('', 'is not JSON: unexpected text at line 1 column 1');
  else yield* tableCases(file, beginning, settings, tell, onTable);
}

async function* jsonCases(
  file: string,
  { text, chunks }: Beginning,
  { knowsProfile }: InputSettings,
  tell: Tell,
): AsyncGenerator<InputCase> {
  const documents = text.startsWith('[') ? jsonArray(chunks, tell) : jsonLines(chunks, tell);
  for await (const { path, value } of documents) {
    const one = readCase(file, value, path, knowsProfile, tell);
    const id = rawCaseId(value, path);
    yield {
      place: `${file}: ${id?.path ?? path}`,
      notJudged: [],
      timesTwice: 0,
      zoneUnknown: false,
      ...(id === undefined ? {} : { id: id.id }),
      ...(one === undefined ? {} : { one }),
    };
  }
}

async function* tableCases(
  file: string,
  { chunks }: Beginning,
  { timeZone, knowsProfile }: InputSettings,
  tell: Tell,
  onTable: OnTable,
): AsyncGenerator<InputCase> {
  let table: CaseTable | undefined;
  let cannotTell: InputCase['notJudged'] = [];
  for await (const { path, cells } of csvRows(chunks, tell)) {
    if (table === undefined) {
      table = caseTable(cells, path, tell);
      if (table === undefined) return;
      onTable(table);
      cannotTell = notJudged(table);
      continue;
    }
    if (cells.length !== table.columns.length) {
      tell(path, `has ${cells.length} cells, and the header has ${table.columns.length}`);
      continue;
    }
    const row = rowCase(cells, `${path}: `, { file, table, timeZone, knowsProfile }, tell);
    const id = rowId(cells, table);
    yield {
      place: `${file}: ${path}: case`,
      notJudged: cannotTell,
      timesTwice: row?.timesTwice ?? 0,
      zoneUnknown: row?.zoneUnknown ?? false,
      ...(id === '' ? {} : { id }),
      ...(row === undefined ? {} : { one: row.one }),
    };
  }
}
