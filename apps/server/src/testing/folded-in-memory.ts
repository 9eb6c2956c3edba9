import { DatabaseSync } from 'node:sqlite';
import { FoldedLog } from '../folded/folded-log.ts';
import { prepareFolded } from '../folded/folded-schema.ts';

/** A place for what the log folds to that is gone when it is closed. */
export function foldedInMemory(): FoldedLog {
  const database = new DatabaseSync(':memory:');
  prepareFolded(database);
  return new FoldedLog(database);
}
