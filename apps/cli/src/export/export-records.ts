import type { Instant } from '@ionm-clock/domain';
import { demoDirectory } from '@ionm-clock/server/demo';
import { DamagedLog, type EventStore, whenSound } from '@ionm-clock/server/log';
import { NEW_ORGANISATION, type Organisation, organisationOf } from '@ionm-clock/server/organisation';
import { badInput, failed, type Outcome } from '../outcome.ts';
import { organisationIn } from '../profiles/log-contents.ts';
import { Progress } from '../progress.ts';
import { type AboutLog, type Environment, withLogAsItIs } from '../with-log.ts';
import { computedRecords } from './computed-records.ts';
import { type ExportOptions, type ExportRequest, readRequest } from './export-request.ts';
import { finalizedRecords } from './finalized-records.ts';
import type { NoSource, RecordSource } from './record-source.ts';
import { type CopyOutput, writeCopy } from './write-copy.ts';

/** `export [FILE…]`: a copy of the finalized records of the log, or of the records of case files. The log stays as it is. */
export async function exportRecords(
  paths: readonly string[],
  options: ExportOptions,
  environment: Environment,
  output: CopyOutput,
  now: Instant,
): Promise<Outcome> {
  const read = readRequest(paths, options);
  if (!read.ok) return badInput(read.problems);
  return withLogAsItIs(environment, async (store, about) => {
    if (paths.length === 0 && !about.exists) {
      return failed(`${about.name}: there is no log: set DATA_DIR or DATABASE_URL, or name case files`);
    }
    const progress = new Progress(output.errors.isTTY === true ? output.errors : NOBODY);
    try {
      const source = await whenSound(store, () => sourceOf(store, about, read.request, progress));
      if (!source.ok) return badInput(source.problems);
      return await writeCopy(source, read.request, output, progress, now);
    } catch (error) {
      if (!(error instanceof DamagedLog)) throw error;
      return failed(`${about.name} is damaged at ${error.message}: nothing was written`);
    } finally {
      progress.done();
    }
  });
}

/** Progress is for somebody who waits at a terminal. */
const NOBODY = { write: () => true };

async function sourceOf(
  store: EventStore,
  about: AboutLog,
  { paths, filter, format }: ExportRequest,
  progress: Progress,
): Promise<RecordSource | NoSource> {
  const start = await atStart(about);
  return paths.length === 0
    ? finalizedRecords(store, start, format, filter, progress)
    : computedRecords(paths, await organisationIn(store, start), filter);
}

/** As the server has it: the people of the demo are not in its log. */
const atStart = async ({ kind }: AboutLog): Promise<Organisation> =>
  (await kind()).isDemo ? organisationOf(demoDirectory) : NEW_ORGANISATION;
