import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What a restore that moved a log aside, or a program that was ended, may have left beside the log. */
const LEFT = /^ionm-clock\.db\.|^exports\.(?:unfinished|replaced)/;

/** Of each copy of the log, or of files of batches, that lies in the data folder: that it may hold what was disposed of. */
export const copiesBeside = (dataDir: string): readonly string[] =>
  (existsSync(dataDir) ? readdirSync(dataDir) : [])
    .filter((name) => LEFT.test(name))
    .sort()
    .map(
      (name) => `${join(dataDir, name)} is a copy of an earlier time: remove it when you need it no more.`,
    );
