import { instant } from '@ionm-clock/domain';
import { readCaseFiles } from '@ionm-clock/protocol';
import { type EventStore, logPath, SqliteStore } from '@ionm-clock/server/log';
import { badInput, DONE, failed, type Outcome } from '../outcome.ts';
import { readFiles } from '../read-files.ts';
import { importCases } from './import-cases.ts';

/** `import FILE…`: the cases of the files into the log in DATA_DIR, all of them or none. */
export async function importFiles(
  paths: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  // As the server reads them: an empty variable is unset.
  if (environment['DATABASE_URL']) {
    return failed('DATABASE_URL is not supported yet: unset it; the log is kept in DATA_DIR');
  }
  const files = readFiles(paths);
  const read = readCaseFiles(files.texts);
  if (!read.ok || files.problems.length > 0) {
    return badInput([...files.problems, ...(read.ok ? [] : read.problems)]);
  }
  const dataDir = environment['DATA_DIR'] || './data';
  const store = opened(dataDir);
  if (!store.ok) return failed(`${dataDir}: the log cannot be opened: ${store.reason}`);
  try {
    const result = await importCases(store.store, read.cases, instant(Date.now()));
    if (result.ok)
      return { output: summary(result.imported, result.alreadyThere, dataDir), errors: '', status: DONE };
    return 'problems' in result ? badInput(result.problems) : failed(`${dataDir}: ${result.reason}`);
  } finally {
    await store.store.close();
  }
}

type Opened =
  | { readonly ok: true; readonly store: EventStore }
  | { readonly ok: false; readonly reason: string };

function opened(dataDir: string): Opened {
  try {
    return { ok: true, store: new SqliteStore(logPath(dataDir)) };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : String(error) };
  }
}

function summary(imported: readonly string[], alreadyThere: readonly string[], dataDir: string): string {
  const lines = [
    imported.length > 0 || alreadyThere.length === 0
      ? `Imported into ${dataDir}: ${counted(imported)}.\n`
      : '',
    alreadyThere.length > 0 ? `Already there, nothing changed: ${counted(alreadyThere)}.\n` : '',
  ];
  return lines.join('');
}

/** `2 cases (C-1, C-2)`. */
function counted(ids: readonly string[]): string {
  const cases = ids.length === 1 ? '1 case' : `${ids.length} cases`;
  return ids.length === 0 ? cases : `${cases} (${ids.join(', ')})`;
}
