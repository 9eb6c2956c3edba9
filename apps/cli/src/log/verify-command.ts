import {
  batchesInDatabase,
  batchesInLog,
  checkBatchFiles,
  exportsPath,
  type FiledBatch,
  filesBackupOf,
  hasFiles,
} from '@ionm-clock/server/exports';
import {
  hasLog,
  isRestoreUnfinished,
  type LogPosition,
  logName,
  logPath,
  PostgresSource,
  unfinishedRestore,
  type Verification,
  verifyFile,
} from '@ionm-clock/server/log';
import { DONE, FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { type Environment, placeIn } from '../with-log.ts';
import { counted, damagedText, tried, wholeText, wrongFileText } from './log-words.ts';

/** `verify [FILE]`: whether log and files of batches are as they were written. What it finds is data, good or bad. */
export async function verify(
  file: string | undefined,
  { kept }: { readonly kept?: string },
  environment: Environment,
): Promise<Outcome> {
  const { dataDir, databaseUrl } = placeIn(environment);
  const position = kept === undefined ? undefined : positionIn(kept);
  if (kept !== undefined && position === undefined) {
    return failed(`--kept: must be a position as verify prints it, such as 12:${'5e0d'.repeat(16)}`);
  }
  if (file === undefined && isRestoreUnfinished(dataDir)) return found(`${unfinishedRestore(dataDir)}\n`);
  if (file === undefined && databaseUrl !== undefined) return verifyDatabase(databaseUrl, dataDir, position);
  if (file === undefined && !hasLog(dataDir)) return failed(`${dataDir}: there is no log`);
  const name = file ?? dataDir;
  return tried(name, async () => {
    const log = file === undefined ? logPath(dataDir) : fromWhereItRuns(file);
    const checked = verifyFile(log, position);
    // The log is read again after it was checked: a batch that was written meanwhile has its file.
    return verified(name, checked, async () =>
      file === undefined ? filesText(batchesInLog(log), exportsPath(dataDir)) : backupFilesText(log, file),
    );
  });
}

function verifyDatabase(url: string, dataDir: string, position: LogPosition | undefined): Promise<Outcome> {
  const name = logName({ dataDir, databaseUrl: url });
  return tried(name, async () => {
    const source = await PostgresSource.open(url);
    try {
      return await verified(name, await source.verify(position), async () => {
        const files = filesText(await batchesInDatabase(source), exportsPath(dataDir));
        return files.isWhole ? files : { ...files, text: files.text + MAY_BE_ELSEWHERE };
      });
    } finally {
      await source.close();
    }
  });
}

const MAY_BE_ELSEWHERE =
  'Of several servers, each has the files of the batches that it wrote in its own DATA_DIR, unless they share that folder.\n';

async function verified(
  name: string,
  checked: Verification,
  files: () => Promise<FilesText>,
): Promise<Outcome> {
  if (!checked.ok) return found(damagedText(name, checked));
  const { isWhole, text } = await files();
  const head = isWhole ? `${name} is whole` : `${name} is damaged, its log is whole`;
  const output = `${head}: ${wholeText(checked)}${text}`;
  return isWhole ? { output, errors: '', status: DONE } : found(output);
}

const found = (output: string): Outcome => ({ output, errors: '', status: FOUND_ERRORS });

interface FilesText {
  readonly isWhole: boolean;
  readonly text: string;
}

function filesText(batches: readonly FiledBatch[], folder: string): FilesText {
  const { wrong, unknown } = checkBatchFiles(batches, folder);
  const right = batches.length - wrong.length;
  const text = [
    ...wrong.map((one) => wrongFileText(folder, one)),
    ...(right === 0 ? [] : [`Files of ${counted(right, 'batch', 'batches')} are as they were written.\n`]),
    ...(unknown.length === 0
      ? []
      : [
          `Of no batch (left by a crash, moved aside, or being written just now), in ${folder}: ${unknown.join(', ')}\n`,
        ]),
  ];
  return { isWhole: wrong.length === 0, text: text.join('') };
}

/** A log that was moved aside, and a backup of a time when there were none, have no files beside them. */
function backupFilesText(log: string, file: string): FilesText {
  if (hasFiles(filesBackupOf(log))) return filesText(batchesInLog(log), filesBackupOf(log));
  const batches = batchesInLog(log).length;
  const text = `Files of ${counted(batches, 'batch', 'batches')} are not in ${filesBackupOf(file)}: they were not checked.\n`;
  return { isWhole: true, text: batches === 0 ? '' : text };
}

function positionIn(kept: string): LogPosition | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(kept) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}
