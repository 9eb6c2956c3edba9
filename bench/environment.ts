import { statfsSync } from 'node:fs';
import { availableParallelism, cpus, release, tmpdir, type } from 'node:os';

/** What `statfs` calls a file system that is memory, on Linux. */
const TMPFS = 0x01_02_19_94;

/** What a figure depends on besides the program. */
export interface Environment {
  readonly node: string;
  readonly sqlite: string;
  readonly cores: number;
  readonly processor: string;
  readonly system: string;
  /** Where the logs are written. */
  readonly folder: string;
  /** Whether that folder is memory, on which a sync costs nothing and proves nothing. */
  readonly isMemory: boolean;
}

export const environment = (): Environment => ({
  node: process.versions.node,
  sqlite: process.versions['sqlite'] ?? 'unknown',
  cores: availableParallelism(),
  processor: cpus()[0]?.model ?? 'unknown',
  system: `${type()} ${release()}`,
  folder: tmpdir(),
  isMemory: statfsSync(tmpdir()).type === TMPFS,
});
