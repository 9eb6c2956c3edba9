import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const pathIn = (dataDir: string): string => join(dataDir, 'ionm-clock.db');

/** The log's file in the data folder, which is made if it is not there. */
export function logPath(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return pathIn(dataDir);
}

/** Whether there is a log in the data folder. */
export const hasLog = (dataDir: string): boolean => existsSync(pathIn(dataDir));
