import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../main.ts');

/** Starting a process takes a second on a machine with much else to do, and some tests start several. */
export const PROCESSES_MS = 60_000;

/** The real command line in a process of its own, run by a person in `folder`. */
export function runCli(folder: string, args: readonly string[], environment: Record<string, string> = {}) {
  const { DATA_DIR: _, DATABASE_URL: __, ...inherited } = process.env;
  const { stdout, stderr, status } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    cwd: folder,
    env: { ...inherited, INIT_CWD: folder, ...environment },
  });
  return { stdout, stderr, status };
}
