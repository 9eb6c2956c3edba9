import type { LogPosition } from './checkpoint.ts';
import type { Verification } from './event-store.ts';
import { openToRead } from './log-file.ts';
import { verifyLog } from './sqlite-check.ts';

/** Checks a log in a file, which is not changed, whoever writes to it meanwhile. Throws if it is no log or cannot be read. */
export function verifyFile(path: string, kept?: LogPosition): Verification {
  const database = openToRead(path);
  try {
    return verifyLog(database, kept);
  } finally {
    database.close();
  }
}
