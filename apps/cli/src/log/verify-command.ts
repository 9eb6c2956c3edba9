import { hasLog, type LogPosition, logPath, verifyFile } from '@ionm-clock/server/log';
import { dataDirIn, type Environment, NO_DATABASE } from '../log-in-data-dir.ts';
import { DONE, FOUND_ERRORS, failed, type Outcome } from '../outcome.ts';
import { fromWhereItRuns } from '../read-files.ts';
import { damagedText, tried, wholeText } from './log-words.ts';

/** `verify [FILE]`: whether the log is as it was written. What it finds is data, good or bad. */
export function verify(
  file: string | undefined,
  { kept }: { readonly kept?: string },
  environment: Environment,
): Outcome {
  const dataDir = dataDirIn(environment);
  if (dataDir === undefined) return NO_DATABASE;
  const position = kept === undefined ? undefined : positionIn(kept);
  if (kept !== undefined && position === undefined) {
    return failed(`--kept: must be a position as verify prints it, such as 12:${'5e0d'.repeat(16)}`);
  }
  if (file === undefined && !hasLog(dataDir)) return failed(`${dataDir}: there is no log`);
  const name = file ?? dataDir;
  return tried(name, () => {
    const found = verifyFile(file === undefined ? logPath(dataDir) : fromWhereItRuns(file), position);
    return found.ok
      ? { output: `${name} is whole: ${wholeText(found)}`, errors: '', status: DONE }
      : { output: damagedText(name, found), errors: '', status: FOUND_ERRORS };
  });
}

function positionIn(kept: string): LogPosition | undefined {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(kept) ?? [];
  return seq === undefined || hash === undefined ? undefined : { seq: Number(seq), hash };
}
