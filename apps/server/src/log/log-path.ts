import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** The log's file in the data folder, which is made if it is not there. */
export function logPath(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  return join(dataDir, 'ionm-clock.db');
}
