import { join } from 'node:path';

/** Where the files of batches lie in a data folder. */
export const exportsPath = (dataDir: string): string => join(dataDir, 'exports');
