import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const pathIn = (dataDir: string): string => join(dataDir, 'ionm-clock.db');

/** The log's file in the data folder, which is made if it is not there. */
export function logPath(dataDir: string): string {
  makeDataDir(dataDir);
  return pathIn(dataDir);
}

/** Makes the data folder if it is not there: with the log in a database it still holds all else. */
export function makeDataDir(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
}

/** Whether there is a log in the data folder. */
export const hasLog = (dataDir: string): boolean => existsSync(pathIn(dataDir));
