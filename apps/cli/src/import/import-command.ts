import { instant } from '@ionm-clock/domain';
import { type FileCase, readCaseFiles } from '@ionm-clock/protocol';
import type { EventStore } from '@ionm-clock/server/log';
import { badInput, DONE, failed, type Outcome } from '../outcome.ts';
import { organisationIn } from '../profiles/log-contents.ts';
import { readFiles } from '../read-files.ts';
import { type Environment, withLog, withLogAsItIs } from '../with-log.ts';
import { importCases } from './import-cases.ts';

/** `import FILE…`: the cases of the files into the log, all of them or none. */
export const importFiles = (paths: readonly string[], environment: Environment): Promise<Outcome> =>
  withLogAsItIs(environment, async (existing) => {
    const { profiles } = await organisationIn(existing);
    const files = readFiles(paths);
    const read = readCaseFiles(files.texts, (id) => profiles.latest(id) !== undefined);
    if (!read.ok || files.problems.length > 0) {
      return badInput([...files.problems, ...(read.ok ? [] : read.problems)]);
    }
    return withLog(environment, (store, { name }) => importInto(store, read.cases, name));
  });

async function importInto(store: EventStore, cases: readonly FileCase[], log: string): Promise<Outcome> {
  const result = await importCases(store, cases, instant(Date.now()));
  if (result.ok) {
    return { output: summary(result.imported, result.alreadyThere, log), errors: '', status: DONE };
  }
  return 'problems' in result ? badInput(result.problems) : failed(`${log}: ${result.reason}`);
}

function summary(imported: readonly string[], alreadyThere: readonly string[], log: string): string {
  const lines = [
    imported.length > 0 || alreadyThere.length === 0 ? `Imported into ${log}: ${counted(imported)}.\n` : '',
    alreadyThere.length > 0 ? `Already there, nothing changed: ${counted(alreadyThere)}.\n` : '',
  ];
  return lines.join('');
}

/** `2 cases (C-1, C-2)`. */
function counted(ids: readonly string[]): string {
  const cases = ids.length === 1 ? '1 case' : `${ids.length} cases`;
  return ids.length === 0 ? cases : `${cases} (${ids.join(', ')})`;
}
